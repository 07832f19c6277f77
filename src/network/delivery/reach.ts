import { z } from 'zod';
import type { Collection } from '../collection.js';
import { momentSchema } from '../written-line.js';
import { type Channel, channels, closedReasons } from './hand-over.js';
import type { OutboxEntry } from './outbox-entry.js';

/** What is known of reaching one person: channels that turned messages away, and since when none is left. */
export const reachSchema = z.strictObject({
  closed: z.partialRecord(
    z.enum(channels),
    z.strictObject({ reason: z.enum(closedReasons), at: momentSchema }),
  ),
  unreachedSince: momentSchema.nullable(),
});
export type Reach = z.infer<typeof reachSchema>;

/** By receiver. */
export const reaches: Collection<Reach> = { home: 'outbox', name: 'reach', schema: reachSchema };

export const fullReach: Reach = { closed: {}, unreachedSince: null };

/** A closed channel is tried again after this: people unblock, rosters change. */
const triedAgainAfter = 30 * 86_400_000;

/** The channels worth trying, of those that there is an address for; all of them when none seems worth it. */
export function worthTrying(reach: Reach, there: readonly Channel[], now: Date): readonly Channel[] {
  const open = there.filter((channel) => {
    const closed = reach.closed[channel];
    return !closed || now.getTime() - Date.parse(closed.at) > triedAgainAfter;
  });
  return open.length > 0 ? open : there;
}

/** What a message that was sent, or given up, teaches about reaching its receiver; the same when nothing. */
export function learnt(reach: Reach, entry: OutboxEntry, now: Date): Reach {
  const closed = { ...reach.closed };
  for (const { channel, reason, at } of entry.closed) {
    if (reason !== 'no-answer') closed[channel] ??= { reason, at };
  }
  if (entry.receipt) delete closed[entry.receipt.channel];
  const unreachedSince = entry.state === 'not-reached' ? (reach.unreachedSince ?? now.toISOString()) : null;
  const after = { closed, unreachedSince };
  return JSON.stringify(after) === JSON.stringify(reach) ? reach : after;
}
