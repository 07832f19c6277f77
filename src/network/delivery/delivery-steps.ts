import type { Channel, ClosedReason, HandOver } from './hand-over.js';
import { channels } from './hand-over.js';
import type { OutboxEntry } from './outbox-entry.js';

/** Longer than any channel is waited for, so that a claim that has run out belongs to nobody. */
export const claimLasts = 60_000;

/** After so many tries the next channel has its turn; the last one is tried until the message is given up. */
const triesOfChannel = 8;
const givenUpAfter = 7 * 86_400_000;
const firstPause = 2_000;
const longestPause = 15 * 60_000;

export const claimed = (entry: OutboxEntry, { run, now }: { run: string; now: Date }): OutboxEntry => ({
  ...entry,
  state: 'handing-over',
  claim: { run, until: new Date(now.getTime() + claimLasts).toISOString() },
});

/** Whether nobody can be handing it over any more: its claim has run out, or was made by a process that has ended. */
export const isInDoubt = (
  entry: OutboxEntry,
  { now, ended }: { now: Date; ended: (run: string) => boolean },
) =>
  entry.state === 'handing-over' &&
  entry.claim !== null &&
  (ended(entry.claim.run) || entry.claim.until <= now.toISOString());

/**
 * The rule for a message in doubt: it is sent again. A reminder lost leaves someone away from a meeting, a
 * reminder that came twice makes them smile.
 */
export const settled = (entry: OutboxEntry, now: Date): OutboxEntry => ({
  ...waiting(entry, now),
  doubts: entry.doubts + 1,
});

const waiting = (entry: OutboxEntry, notBefore: Date): OutboxEntry => ({
  ...entry,
  state: 'waiting',
  claim: null,
  notBefore: notBefore.toISOString(),
});

export interface Outcome {
  channel: Channel;
  handOver: HandOver;
  now: Date;
  /** Between 0 and 1, so that what failed together is not tried together. */
  chance: number;
  /** Whether a channel after this one leads to the person. */
  hasNext: boolean;
}

/** An entry once a channel has answered, or has not. */
export function afterHandOver(entry: OutboxEntry, outcome: Outcome): OutboxEntry {
  const { channel, handOver, now } = outcome;
  const at = now.toISOString();
  switch (handOver.as) {
    case 'accepted':
      return {
        ...entry,
        state: 'sent',
        claim: null,
        receipt: { channel, at, reference: handOver.reference },
      };
    case 'closed':
      return turnedAway(entry, { channel, reason: handOver.reason, now });
    case 'later':
      return triedAgain(entry, { ...outcome, after: handOver.after });
    case 'doubtful':
      return triedAgain({ ...entry, doubts: entry.doubts + 1 }, { ...outcome, after: null });
  }
}

export function turnedAway(
  entry: OutboxEntry,
  { channel, reason, now }: { channel: Channel; reason: ClosedReason; now: Date },
): OutboxEntry {
  const closed = [...entry.closed, { channel, reason, at: now.toISOString() }];
  return { ...waiting(entry, now), closed, tries: 0 };
}

export const notReached = (entry: OutboxEntry): OutboxEntry => ({
  ...entry,
  state: 'not-reached',
  claim: null,
});

function triedAgain(entry: OutboxEntry, outcome: Outcome & { after: number | null }): OutboxEntry {
  const { channel, now, chance, after, hasNext } = outcome;
  const tries = entry.tries + 1;
  const firstTry = Date.parse(`${entry.day}T00:00:00Z`);
  if ((hasNext && tries >= triesOfChannel) || now.getTime() - firstTry > givenUpAfter) {
    return turnedAway(entry, { channel, reason: 'no-answer', now });
  }
  const pause = Math.max(after ?? 0, pauseAfter(tries, chance));
  return { ...waiting(entry, new Date(now.getTime() + pause)), tries };
}

/** Doubling from two seconds to a quarter of an hour, between half of it and the whole. */
export const pauseAfter = (tries: number, chance: number): number =>
  Math.min(longestPause, firstPause * 2 ** (tries - 1)) * (0.5 + chance / 2);

/** The channel whose turn it is for this message. */
export const nextChannel = (entry: OutboxEntry, open: readonly Channel[]): Channel | null =>
  channels.find(
    (channel) => open.includes(channel) && !entry.closed.some((one) => one.channel === channel),
  ) ?? null;
