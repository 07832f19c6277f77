import assert from 'node:assert/strict';
import fc from 'fast-check';
import { conversationLimits, type Limit, Pace, tenantLimits } from '../../../src/network/delivery/pace.js';

/** Sends as soon as it may; the moments of the sends. */
function sendAll(pace: Pace, conversations: readonly string[]): { conversation: string; at: number }[] {
  let now = 0;
  return conversations.map((conversation) => {
    for (;;) {
      const turn = pace.take({ tenant: 't', conversation }, now);
      if (turn.free) return { conversation, at: now };
      now += turn.wait;
    }
  });
}

/** The most sends in any window of that length. */
const densest = (moments: readonly number[], { ms }: Limit): number =>
  Math.max(
    ...moments.map((end, index) => moments.filter((each, which) => which <= index && each > end - ms).length),
  );

describe('the pace of sending', () => {
  it('keeps every limit of Teams in every window, for a conversation and for a tenant', () => {
    const rows = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(rows, (conversations) => {
        const sent = sendAll(new Pace(), conversations);
        const all = sent.map(({ at }) => at);
        for (const limit of tenantLimits) assert.ok(densest(all, limit) <= limit.count);
        for (const one of new Set(conversations)) {
          const own = sent.filter(({ conversation }) => conversation === one).map(({ at }) => at);
          for (const limit of conversationLimits) assert.ok(densest(own, limit) <= limit.count);
        }
      }),
      { seed: 3, numRuns: 30 },
    );
  });

  it('wastes nothing: fifty a second of a tenant, seven in the first second of a conversation', () => {
    const many = sendAll(
      new Pace(),
      Array.from({ length: 1_000 }, (_, index) => `c${index}`),
    );
    assert.equal(many.at(-1)?.at, 19_000);
    const one = sendAll(
      new Pace(),
      Array.from({ length: 9 }, () => 'c'),
    );
    assert.deepEqual(
      one.map(({ at }) => at),
      [0, 0, 0, 0, 0, 0, 0, 1_000, 2_000],
    );
  });

  it('leaves a conversation alone that asked for it, and only that one', () => {
    const pace = new Pace();
    pace.hold('a', 5_000);
    assert.deepEqual(pace.take({ tenant: 't', conversation: 'a' }, 1_000), {
      free: false,
      of: 'conversation',
      wait: 4_000,
    });
    assert.deepEqual(pace.take({ tenant: 't', conversation: 'b' }, 1_000), { free: true });
  });
});
