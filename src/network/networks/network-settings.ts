import { z } from 'zod';
import { reminderSettingsSchema } from '../reminders/reminder-settings.js';

/** After so many days the change log forgets values and keeps who, when and which field. */
const changeValuesDays = z.number().int().min(1).max(3650);

const shape = { changeValuesDays, reminders: reminderSettingsSchema };

/** What each network may set for itself. */
export const networkSettingsSchema = z.strictObject({
  changeValuesDays: shape.changeValuesDays.default(365),
  /** When its meetings are reminded of. */
  reminders: shape.reminders.prefault({}),
});
export type NetworkSettings = z.infer<typeof networkSettingsSchema>;

/** Some of the settings: what a change sets. */
export const someSettingsSchema = z.strictObject(shape).partial();
