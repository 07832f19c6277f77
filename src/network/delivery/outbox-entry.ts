import { z } from 'zod';
import { wallClock } from '../../guidance/time/helsinki.js';
import type { Collection } from '../collection.js';
import { meetingTimeSchema } from '../meetings/meeting.js';
import type { DueMessage } from '../reminders/gather.js';
import { announcementKinds, meetingKinds, otherKinds } from '../reminders/matter.js';
import { momentSchema } from '../written-line.js';
import { channels, closedReasons } from './hand-over.js';

const matterSchema = z.strictObject({
  id: z.string(),
  kind: z.enum([...announcementKinds, ...meetingKinds, ...otherKinds]),
  network: z.string().nullable(),
  meeting: z.string().nullable(),
  person: z.string(),
  moment: z.coerce.date(),
  asksAnswer: z.boolean().optional(),
  was: meetingTimeSchema.optional(),
  about: z.string().optional(),
  reason: z.string().optional(),
  list: z
    .strictObject({
      noMeeting: z.array(z.string()),
      withoutRoles: z.array(z.string()),
      withoutMinutes: z.array(z.string()),
    })
    .optional(),
});

/**
 * A message on its way: written down before it is sent, `handing-over` from just before a channel is called until
 * its answer is written down. Whatever is found handing over when no process is at it is in doubt.
 */
export const outboxEntrySchema = z.strictObject({
  receiver: z.string(),
  day: z.iso.date(),
  matters: z.array(matterSchema).min(1),
  state: z.enum(['waiting', 'handing-over', 'sent', 'not-reached']),
  /** Not tried before. */
  notBefore: momentSchema,
  /** Channels that turned this message away, and why. */
  closed: z.array(
    z.strictObject({ channel: z.enum(channels), reason: z.enum(closedReasons), at: momentSchema }),
  ),
  /** Tries of the channel whose turn it is. */
  tries: z.number().int().min(0),
  /** How often nobody could know whether it had arrived. Each may have made one message two. */
  doubts: z.number().int().min(0),
  /** Who is handing it over; past `until` nobody is. */
  claim: z.strictObject({ run: z.string(), until: momentSchema }).nullable(),
  receipt: z.strictObject({ channel: z.enum(channels), at: momentSchema, reference: z.string() }).nullable(),
  acknowledgedAt: momentSchema.nullable(),
});
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** What a county’s people are told; by the id of the message’s first matter. */
export const outbox: Collection<OutboxEntry> = { home: 'outbox', name: 'message', schema: outboxEntrySchema };

export const writtenDown = ({ receiver, matters }: DueMessage, now: Date): OutboxEntry => ({
  ...{ receiver, day: wallClock(now).day, matters: [...matters], state: 'waiting' },
  ...{ notBefore: now.toISOString(), closed: [], tries: 0, doubts: 0, claim: null, receipt: null },
  acknowledgedAt: null,
});

/** "Kuittaan": the first press counts. */
export const acknowledged = (entry: OutboxEntry, now: Date): OutboxEntry =>
  entry.acknowledgedAt ? entry : { ...entry, acknowledgedAt: now.toISOString() };
