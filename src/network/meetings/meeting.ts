import { z } from 'zod';
import type { Collection } from '../collection.js';

/** An instant as the store keeps it: ISO 8601 in UTC, comparable with `<`. */
const instant = z.iso.datetime();
const minute = z.number().int().min(0).max(1440);

/** A meeting keeps the time of a wall clock in Finland, minutes of its day: a change of clock does not move it. */
export const meetingTimeSchema = z.strictObject({ day: z.iso.date(), from: minute, to: minute });
export type MeetingTime = z.infer<typeof meetingTimeSchema>;

export const answers = ['yes', 'no', 'online'] as const;
export type Answer = (typeof answers)[number];

/** Minutes are a link to where they lie, or their text. */
export const minutesSchema = z.union([
  z.strictObject({ link: z.url({ protocol: /^https$/ }), by: z.string(), at: instant }),
  z.strictObject({ text: z.string().min(1).max(50_000), by: z.string(), at: instant }),
]);

/** Something a meeting decided that someone does. */
export const actionPointSchema = z.strictObject({
  id: z.string(),
  what: z.string(),
  owner: z.string(),
  due: z.iso.date(),
  createdAt: instant,
  doneAt: instant.nullable(),
});
export type ActionPoint = z.infer<typeof actionPointSchema>;

export const datePollSchema = z.strictObject({
  options: z.array(z.strictObject({ id: z.string(), time: meetingTimeSchema })).min(2),
  /** Person → ids of the options that suit. */
  votes: z.record(z.string(), z.array(z.string())),
});
export type DatePoll = z.infer<typeof datePollSchema>;

export const meetingSchema = z.strictObject({
  id: z.string(),
  network: z.string(),
  theme: z.string(),
  time: meetingTimeSchema,
  place: z.string().nullable(),
  online: z.boolean(),
  link: z.string().nullable(),
  chair: z.string().nullable(),
  secretary: z.string().nullable(),
  createdBy: z.string(),
  createdAt: instant,
  /** Grows with each change that a calendar must hear of. */
  sequence: z.number().int().min(0),
  /** The times it had before, oldest first. */
  moves: z.array(z.strictObject({ from: meetingTimeSchema, by: z.string(), at: instant })),
  invitations: z.array(z.strictObject({ person: z.string(), at: instant })),
  answers: z.record(z.string(), z.strictObject({ answer: z.enum(answers), at: instant })),
  agenda: z.array(z.strictObject({ id: z.string(), text: z.string(), by: z.string() })),
  agendaSentAt: instant.nullable(),
  cancelled: z.strictObject({ by: z.string(), at: instant }).nullable(),
  /** Said by a person; without it a meeting whose end has passed is assumed to have been held. */
  held: z.strictObject({ was: z.boolean(), by: z.string(), at: instant }).nullable(),
  minutes: minutesSchema.nullable(),
  actions: z.array(actionPointSchema),
  poll: datePollSchema.nullable(),
});
export type Meeting = z.infer<typeof meetingSchema>;

export const meetings: Collection<Meeting> = { home: 'network', name: 'meeting', schema: meetingSchema };
