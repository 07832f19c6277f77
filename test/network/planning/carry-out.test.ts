import assert from 'node:assert/strict';
import { carryOut, type PlanScene } from '../../../src/network/planning/carry-out.js';
import type { PlanDraft } from '../../../src/network/planning/plan-reading.js';
import { at, meeting } from '../invented-meetings.js';

const draft: PlanDraft = {
  ...{ does: 'create', days: [], from: 540, to: 660, place: 'kirjastossa', online: false, theme: null },
  ...{ chairs: [], secretary: null },
};
const time = (day: string) => ({ day, from: 540, to: 660 });

function scene(changes: Partial<PlanScene> = {}): PlanScene {
  let next = 0;
  return {
    ...{ network: 'juva', meetings: [], people: ['aino', 'bertta', 'cecilia'] },
    around: { others: [], isReachable: () => true, isSame: (one, other) => one === other },
    deed: { by: 'aino', now: at('2026-11-30 12:00') },
    newId: () => `new-${++next}`,
    ...changes,
  };
}

const inShort = (outcomes: ReturnType<typeof carryOut>) =>
  outcomes.map((one) =>
    one.ok ? `${one.meeting.time.day} ${one.meeting.chair} ${one.meeting.secretary}` : one.problem,
  );

describe('a plan that is carried out', () => {
  it('gives a series its turns one after another, and invites everyone', () => {
    const times = ['2027-03-09', '2027-05-11', '2027-09-14'].map(time);
    const outcomes = carryOut({ says: 'create', draft, times, lengthAssumed: false }, scene());
    assert.deepEqual(inShort(outcomes), [
      '2027-03-09 aino bertta',
      '2027-05-11 bertta cecilia',
      '2027-09-14 cecilia aino',
    ]);
    assert.ok(outcomes.every((one) => one.ok && one.meeting.invitations.length === 3));
  });

  it('copies a year with its turns, and moves, cancels and polls', () => {
    const held = [meeting('2026-03-10', { id: 'maalis', chair: 'aino', secretary: 'bertta' })];
    assert.deepEqual(inShort(carryOut({ says: 'copy', year: 2026 }, scene({ meetings: held }))), [
      '2027-03-09 bertta cecilia',
    ]);
    const coming = scene({ meetings: [meeting('2026-12-10', { id: 'joulu' })] });
    assert.deepEqual(
      inShort(carryOut({ says: 'move', meeting: 'joulu', time: time('2026-12-11') }, coming)),
      ['2026-12-11 cecilia daavid'],
    );
    const [cancelled] = carryOut({ says: 'cancel', meetings: ['joulu'] }, coming);
    assert.ok(cancelled?.ok && cancelled.meeting.cancelled);
    const times = ['2026-12-08', '2026-12-10'].map(time);
    const [poll] = carryOut({ says: 'poll', draft, times, lengthAssumed: false }, scene());
    assert.equal(poll?.ok && poll.meeting.poll?.options.length, 2);
  });

  it('refuses a network with nobody', () => {
    const outcomes = carryOut(
      { says: 'create', draft, times: [time('2026-12-08')], lengthAssumed: false },
      scene({ people: [] }),
    );
    assert.deepEqual(inShort(outcomes), ['nobody-to-invite']);
  });
});
