import assert from 'node:assert/strict';
import { pauseAfter } from '../../../src/network/delivery/delivery-steps.js';
import { readTeamsAnswer } from '../../../src/network/delivery/hand-over.js';
import { at } from '../invented-meetings.js';

const now = at('2026-12-03 09:00');
const answer = (status: number, code: string | null = null, retryAfter: string | null = null) =>
  readTeamsAnswer({ status, code, retryAfter, reference: '17' }, now);

describe('what an answer of Teams means', () => {
  it('201 is a receipt', () => assert.deepEqual(answer(201), { as: 'accepted', reference: '17' }));

  for (const [status, code, reason] of [
    [403, 'ConversationBlockedByUser', 'blocked'],
    [403, 'MessageWritesBlocked', 'blocked'],
    [403, 'BotDisabledByAdmin', 'not-allowed'],
    [403, 'BotNotInConversationRoster', 'not-there'],
    [404, 'ConversationNotFound', 'not-there'],
    [413, 'MessageSizeTooBig', 'refused'],
    [400, 'BadSyntax', 'refused'],
  ] as const) {
    it(`${status} ${code} closes the channel: ${reason}`, () => {
      assert.deepEqual(answer(status, code), { as: 'closed', reason });
    });
  }

  for (const status of [401, 408, 412, 500, 502, 503]) {
    it(`${status} is worth another try`, () => assert.equal(answer(status).as, 'later'));
  }

  it('504 leaves in doubt whether it arrived', () => assert.equal(answer(504).as, 'doubtful'));

  for (const [retryAfter, after] of [
    ['12', 12_000],
    ['1.5', 1_500],
    ['Thu, 03 Dec 2026 07:00:30 GMT', 30_000],
    ['Thu, 03 Dec 2026 06:00:00 GMT', 0],
    ['soon', null],
    [null, null],
  ] as const) {
    it(`429 with Retry-After ${retryAfter} waits ${after}`, () => {
      assert.deepEqual(answer(429, null, retryAfter), { as: 'later', after, reason: '429' });
    });
  }

  it('pauses double up to a quarter of an hour, and chance spreads them', () => {
    assert.deepEqual(
      [1, 2, 3].map((tries) => pauseAfter(tries, 1)),
      [2_000, 4_000, 8_000],
    );
    assert.deepEqual([pauseAfter(1, 0), pauseAfter(50, 1)], [1_000, 900_000]);
  });
});
