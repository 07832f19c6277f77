import assert from 'node:assert/strict';
import {
  addAction,
  addMinutes,
  completeAction,
  orderAgenda,
  proposeItem,
  sayHeld,
  sendAgenda,
} from '../../../src/network/meetings/agenda-and-minutes.js';
import { openPoll, pickDate, tally, vote } from '../../../src/network/meetings/date-poll.js';
import { answerInvitation, invite } from '../../../src/network/meetings/invite.js';
import { type Meeting, meetingSchema } from '../../../src/network/meetings/meeting.js';
import type { Surroundings } from '../../../src/network/meetings/meeting-concerns.js';
import { heldAt, stageAt } from '../../../src/network/meetings/meeting-moments.js';
import type { MeetingOutcome } from '../../../src/network/meetings/meeting-outcome.js';
import { cancelMeeting, moveMeeting } from '../../../src/network/meetings/move-and-cancel.js';
import {
  giveRoles,
  type MeetingWish,
  proposeMeeting,
} from '../../../src/network/meetings/propose-meeting.js';
import { whoComes } from '../../../src/network/meetings/who-comes.js';
import { at, clockOf, InventedCounty, kindsFor, meeting, network } from '../invented-meetings.js';

const now = at('2026-11-30 12:00');
const deed = { by: 'cecilia', now };
const around: Surroundings = { others: [], isReachable: () => true, isSame: (one, other) => one === other };
const time = { day: '2026-12-10', from: 780, to: 900 };
const people = ['aino', 'bertta', 'cecilia', 'daavid'];
const wish: MeetingWish = {
  ...{
    id: 'm',
    network: 'kangasniemi',
    theme: 'meeting-place',
    time,
    place: 'Perhekeskus',
    online: true,
    link: null,
  },
  ...{ chairs: ['cecilia'], secretary: 'daavid', people },
};

function done(outcome: MeetingOutcome): Meeting {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return meetingSchema.parse(JSON.parse(JSON.stringify(outcome.meeting)));
}
const problemOf = (outcome: MeetingOutcome) => (outcome.ok ? null : outcome.problem);
const concernsOf = (outcome: MeetingOutcome) =>
  outcome.ok ? outcome.concerns.map(({ concern }) => concern) : [];
const proposed = () => done(proposeMeeting(wish, around, deed));
const invited = () => done(invite(proposed(), { people, around }, deed));

describe('the life of a meeting', () => {
  it('goes from proposed to invited, agenda, held and minutes', () => {
    const later = { by: 'daavid', now: at('2026-12-10 15:30') };
    let one = proposed();
    assert.equal(stageAt(one, now), 'proposed');
    one = done(invite(one, { people, around }, deed));
    assert.equal(stageAt(one, now), 'invited');
    one = done(sendAgenda(one, deed));
    assert.equal(stageAt(one, now), 'agenda');
    assert.deepEqual([stageAt(one, later.now), heldAt(one, later.now)], ['held', 'assumed']);
    one = done(addMinutes(one, { text: 'Sovittiin kevään ohjelmasta.' }, later));
    assert.deepEqual([stageAt(one, later.now), heldAt(one, later.now)], ['minutes', 'confirmed']);
  });

  it('tells held by a person’s word from assumed, and believes who says it was not', () => {
    const after = { by: 'cecilia', now: at('2026-12-11 09:00') };
    assert.equal(heldAt(invited(), at('2026-12-10 14:59')), 'not-yet');
    assert.equal(heldAt(invited(), after.now), 'assumed');
    assert.equal(heldAt(done(sayHeld(invited(), true, after)), after.now), 'confirmed');
    assert.equal(heldAt(done(sayHeld(invited(), false, after)), after.now), 'not-held');
    assert.equal(problemOf(sayHeld(invited(), true, deed)), 'not-yet-held');
  });

  it('takes answers from those invited, the last one counting', () => {
    const yes = done(answerInvitation(invited(), { person: 'aino', answer: 'yes' }, now));
    const online = done(answerInvitation(yes, { person: 'aino', answer: 'online' }, now));
    assert.equal(online.answers.aino?.answer, 'online');
    assert.equal(problemOf(answerInvitation(online, { person: 'otto', answer: 'yes' }, now)), 'not-invited');
  });

  it('gathers agenda items that the chair orders or leaves out', () => {
    const with1 = done(proposeItem(invited(), { id: '1', text: 'Kevään ohjelma' }, deed));
    const with2 = done(proposeItem(with1, { id: '2', text: 'Esitteet' }, { ...deed, by: 'aino' }));
    assert.deepEqual(
      done(orderAgenda(with2, ['2', '1'], deed)).agenda.map(({ text }) => text),
      ['Esitteet', 'Kevään ohjelma'],
    );
    assert.deepEqual(done(orderAgenda(with2, ['2'], deed)).agenda.length, 1);
    assert.equal(problemOf(orderAgenda(with2, ['3'], deed)), 'not-there');
  });

  it('gives action points to an owner by a day, and takes them as done once', () => {
    const action = { id: 'a', what: 'Tilataan esitteet', owner: 'aino', due: '2027-01-15' };
    const after = { by: 'daavid', now: at('2026-12-10 16:00') };
    const open = done(addAction(invited(), action, after));
    const closed = done(completeAction(open, 'a', after.now));
    assert.equal(closed.actions[0]?.doneAt, after.now.toISOString());
    assert.equal(problemOf(completeAction(open, 'b', now)), 'not-there');
    assert.equal(problemOf(addAction(invited(), { ...action, due: '2026-11-29' }, deed)), 'past');
  });
});

describe('a move', () => {
  const to = { day: '2026-12-17', from: 600, to: 720 };

  it('opens every answer, keeps the old time, and is a new version for calendars', () => {
    const answered = done(answerInvitation(invited(), { person: 'aino', answer: 'yes' }, now));
    const moved = done(moveMeeting(answered, { time: to, around }, deed));
    assert.deepEqual(moved.answers, {});
    assert.deepEqual(
      moved.moves.map(({ from }) => from),
      [time],
    );
    assert.equal(moved.sequence, answered.sequence + 1);
  });

  it('is refused to the past, to where it is, after it began or was cancelled', () => {
    const past = { day: '2026-11-29', from: 600, to: 720 };
    assert.equal(problemOf(moveMeeting(invited(), { time: past, around }, deed)), 'past');
    assert.equal(problemOf(moveMeeting(invited(), { time, around }, deed)), 'same-time');
    const begun = { by: 'cecilia', now: at('2026-12-10 13:00') };
    assert.equal(problemOf(moveMeeting(invited(), { time: to, around }, begun)), 'already-begun');
    const cancelled = done(cancelMeeting(invited(), deed));
    assert.equal(problemOf(moveMeeting(cancelled, { time: to, around }, deed)), 'already-cancelled');
  });
});

describe('a cancellation', () => {
  it('says who and when, never why, and is a new version for calendars', () => {
    const cancelled = done(cancelMeeting(invited(), deed));
    assert.deepEqual(cancelled.cancelled, { by: 'cecilia', at: now.toISOString() });
    assert.equal(cancelled.sequence, 1);
    assert.equal(problemOf(cancelMeeting(cancelled, deed)), 'already-cancelled');
  });
});

describe('bad input', () => {
  for (const [problem, change] of [
    ['past', { time: { day: '2026-11-30', from: 660, to: 780 } }],
    ['past', { time: { day: '2025-12-10', from: 660, to: 780 } }],
    ['ends-before-start', { time: { day: '2026-12-10', from: 900, to: 780 } }],
    ['ends-before-start', { time: { day: '2026-12-10', from: 900, to: 900 } }],
    ['two-chairs', { chairs: ['cecilia', 'aino'] }],
    ['same-person-twice', { chairs: ['cecilia'], secretary: 'cecilia' }],
    ['not-in-network', { chairs: ['otto'] }],
  ] as const) {
    it(`${problem}: nothing is made`, () => {
      assert.equal(problemOf(proposeMeeting({ ...wish, ...change }, around, deed)), problem);
    });
  }

  it('nobody to invite', () => {
    assert.equal(problemOf(invite(proposed(), { people: [], around }, deed)), 'nobody-to-invite');
  });

  it('two chairs are refused also when roles are given later', () => {
    assert.equal(
      problemOf(giveRoles(proposed(), { chairs: ['aino', 'bertta'], secretary: null, people })),
      'two-chairs',
    );
    assert.equal(
      done(giveRoles(proposed(), { chairs: ['aino'], secretary: 'bertta', people })).secretary,
      'bertta',
    );
  });

  for (const [concern, day] of [
    ['rest-day', '2026-12-24'],
    ['rest-day', '2027-01-06'],
    ['rest-day', '2027-06-25'],
    ['weekend', '2026-12-12'],
    ['july', '2027-07-15'],
  ] as const) {
    it(`a meeting on ${day} is shown to be on a ${concern} before it is confirmed`, () => {
      assert.deepEqual(concernsOf(proposeMeeting({ ...wish, time: { ...time, day } }, around, deed)), [
        concern,
      ]);
    });
  }

  it('another meeting of the same people at the same time is shown, with who they are', () => {
    const other = meeting('2026-12-10', {
      id: 'other',
      network: 'juva',
      time: { ...time, from: 840, to: 960 },
    });
    const outcome = proposeMeeting(wish, { ...around, others: [other] }, deed);
    assert.deepEqual(outcome.ok && outcome.concerns, [
      { concern: 'clash', meeting: 'other', people: ['aino', 'bertta'] },
    ]);
    const after = meeting('2026-12-10', { id: 'other', time: { ...time, from: 900, to: 960 } });
    assert.deepEqual(concernsOf(proposeMeeting(wish, { ...around, others: [after] }, deed)), []);
  });

  it('someone whom nothing reaches is shown before the invitation goes', () => {
    const outcome = invite(
      proposed(),
      { people, around: { ...around, isReachable: (one) => one !== 'aino' } },
      deed,
    );
    assert.deepEqual(outcome.ok && outcome.concerns, [{ concern: 'unreachable', people: ['aino'] }]);
  });
});

describe('a date poll', () => {
  const times = ['2026-12-08', '2026-12-10', '2026-12-11'].map((day) => ({ day, from: 540, to: 660 }));
  const open = () => done(openPoll(proposed(), { times, people }, deed));

  it('asks everyone, counts who can, and the chair picks', () => {
    let one = open();
    one = done(vote(one, { person: 'aino', options: ['2', '3'] }));
    one = done(vote(one, { person: 'bertta', options: ['2'] }));
    one = done(vote(one, { person: 'daavid', options: ['1'] }));
    assert.deepEqual(one.poll && tally(one.poll).map(({ id, suits }) => [id, suits]), [
      ['2', 2],
      ['1', 1],
      ['3', 1],
    ]);
    const picked = done(pickDate(one, '2', deed));
    assert.equal(picked.time.day, '2026-12-10');
    assert.deepEqual(Object.keys(picked.answers), ['aino', 'bertta']);
    assert.equal(picked.poll, null);
  });

  it('sends the question, then the invitation, and no reminder in between', () => {
    const county = new InventedCounty({
      networks: [network('kangasniemi', { chair: null, meetings: [open()] })],
    });
    assert.deepEqual(kindsFor(county.send(clockOf(now)), 'aino'), ['poll']);
    assert.deepEqual(kindsFor(county.send('2026-12-07 09:00'), 'aino'), []);
    const later = { by: 'cecilia', now: at('2026-12-07 10:00') };
    county.networks = [
      network('kangasniemi', { chair: null, meetings: [done(pickDate(open(), '3', later))] }),
    ];
    assert.deepEqual(kindsFor(county.send('2026-12-07 10:00'), 'aino'), ['invitation']);
    assert.deepEqual(kindsFor(county.send('2026-12-10 09:00'), 'aino'), ['reminder']);
  });

  it('wants two dates that are still to come, and votes of those asked', () => {
    assert.equal(
      problemOf(openPoll(proposed(), { times: times.slice(1, 2), people }, deed)),
      'too-few-dates',
    );
    const past = [{ day: '2026-11-01', from: 540, to: 660 }, ...times];
    assert.equal(problemOf(openPoll(proposed(), { times: past, people }, deed)), 'past');
    assert.equal(problemOf(vote(open(), { person: 'otto', options: ['1'] })), 'not-invited');
    assert.equal(problemOf(vote(open(), { person: 'aino', options: ['7'] })), 'not-there');
    assert.equal(problemOf(pickDate(proposed(), '1', deed)), 'no-poll');
  });
});

describe('who comes', () => {
  it('names who has not answered, and the sectors from which nobody comes', () => {
    const sectors = {
      aino: 'child-health-clinic',
      bertta: 'school',
      cecilia: 'parish',
      daavid: 'association',
    } as const;
    let one = invited();
    one = done(answerInvitation(one, { person: 'aino', answer: 'yes' }, now));
    one = done(answerInvitation(one, { person: 'bertta', answer: 'no' }, now));
    one = done(answerInvitation(one, { person: 'daavid', answer: 'online' }, now));
    const { open, missing } = whoComes(one, (person) =>
      person in sectors ? sectors[person as keyof typeof sectors] : null,
    );
    assert.deepEqual(open, ['cecilia']);
    assert.deepEqual(missing, [
      { sector: 'school', because: 'declined' },
      { sector: 'early-education', because: 'not-invited' },
      { sector: 'social-services', because: 'not-invited' },
      { sector: 'parish', because: 'open' },
    ]);
  });
});
