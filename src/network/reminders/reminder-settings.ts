import { z } from 'zod';

/** Longer leads than this would outlast what is remembered of messages sent. */
export const longestLead = 60;
const days = z.number().int().min(0).max(longestLead);

/** What a network may set for itself. */
export const reminderSettingsSchema = z.strictObject({
  /** Calendar days before a meeting. */
  leads: z.array(days).max(6).default([7, 1]),
  /** Minute of the day in Helsinki at which reminders go. */
  minute: z
    .number()
    .int()
    .min(0)
    .max(1439)
    .default(9 * 60),
  agendaLead: days.default(10),
  /** Working days after a meeting. */
  minutesLag: days.default(3),
  actionLead: days.default(3),
  /** Days on which this network is left in peace, both ends included. */
  quiet: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date() })).default([]),
});
export type ReminderSettings = z.infer<typeof reminderSettingsSchema>;

export const usualReminders: ReminderSettings = reminderSettingsSchema.parse({});
