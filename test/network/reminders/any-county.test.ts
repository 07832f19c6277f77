import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/guidance/time/calendar-day.js';
import { wallClock } from '../../../src/guidance/time/helsinki.js';
import type { Meeting } from '../../../src/network/meetings/meeting.js';
import { beginsAt } from '../../../src/network/meetings/meeting-moments.js';
import type { DueMessage } from '../../../src/network/reminders/gather.js';
import { concernsMeeting, isAnnouncement } from '../../../src/network/reminders/matter.js';
import { isWorkingDay } from '../../../src/network/reminders/open-days.js';
import { whatIsDue } from '../../../src/network/reminders/what-is-due.js';
import { at, InventedCounty, meeting, network } from '../invented-meetings.js';

interface Sent {
  now: Date;
  message: DueMessage;
}

const people = ['aino', 'bertta', 'cecilia', 'daavid'];
const firstDay = '2026-01-05';

const anyMeeting = (id: string) =>
  fc
    .record({
      ahead: fc.integer({ min: -20, max: 200 }),
      from: fc.integer({ min: 7 * 4, max: 18 * 4 }),
      made: fc.integer({ min: -60, max: 120 }),
      invited: fc.subarray(people, { minLength: 1 }),
      declined: fc.subarray(people),
      cancelledAfter: fc.option(fc.integer({ min: 0, max: 60 })),
      agenda: fc.boolean(),
    })
    .map((one): Meeting => {
      const day = addDays(firstDay, one.ahead);
      const createdAt = at(`${addDays(firstDay, Math.min(one.made, one.ahead))} 10:00`).toISOString();
      const cancelled =
        one.cancelledAfter === null
          ? null
          : {
              by: 'cecilia',
              at: at(`${addDays(createdAt.slice(0, 10), one.cancelledAfter)} 11:00`).toISOString(),
            };
      return meeting(day, {
        id,
        createdAt,
        cancelled,
        time: { day, from: one.from * 15, to: one.from * 15 + 60 },
        invitations: one.invited.map((person) => ({ person, at: createdAt })),
        answers: Object.fromEntries(one.declined.map((person) => [person, { answer: 'no', at: createdAt }])),
        agendaSentAt: one.agenda ? createdAt : null,
      });
    });

/** Steps of a service that is sometimes down for days and whose clock is sometimes set back. */
const steps = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 24 * 60 }) },
    fc.integer({ min: -600, max: 12_000 }),
  ),
  { minLength: 20, maxLength: 120 },
);

/** What exists of a meeting at a moment: not before it was made, cancelled only once it was. */
const known = (all: readonly Meeting[], now: Date): Meeting[] =>
  all
    .filter(({ createdAt }) => createdAt <= now.toISOString())
    .map((one) =>
      one.cancelled && one.cancelled.at > now.toISOString() ? { ...one, cancelled: null } : one,
    );

function live(meetings: readonly Meeting[], minutes: readonly number[]): Sent[] {
  const county = new InventedCounty();
  const sent: Sent[] = [];
  let now = at(`${firstDay} 00:00`);
  for (const step of minutes) {
    now = new Date(now.getTime() + step * 60_000);
    const existing = known(meetings, now);
    county.networks = ['juva', 'puumala'].map((id, index) =>
      network(id, {
        meetings: existing.filter((_, which) => which % 2 === index).map((one) => ({ ...one, network: id })),
      }),
    );
    for (const message of whatIsDue(county.plan, now)) {
      county.log.push({ ...message, day: wallClock(now).day });
      sent.push({ now, message });
    }
  }
  return sent;
}

const counties = fc.tuple(
  fc.tuple(...Array.from({ length: 6 }, (_, index) => anyMeeting(`m${index}`))),
  steps,
);
const check = (holds: (sent: Sent[], meetings: Meeting[]) => void) =>
  fc.assert(
    fc.property(counties, ([meetings, minutes]) => holds(live(meetings, minutes), meetings)),
    { seed: 20261130, numRuns: 50 },
  );

const ownAccord = (sent: Sent[]) => sent.filter(({ message }) => !message.matters.every(isAnnouncement));

describe('whatever the meetings, the outages and the clock', () => {
  it('nothing is told twice', () => {
    check((sent) => {
      const ids = sent.flatMap(({ message }) => message.matters.map(({ id }) => id));
      assert.equal(new Set(ids).size, ids.length);
    });
  });

  it('nothing of its own accord goes out on a day of rest', () => {
    check((sent) => {
      for (const { now } of ownAccord(sent)) assert.ok(isWorkingDay(wallClock(now).day), now.toISOString());
    });
  });

  it('nothing of its own accord goes before its moment', () => {
    check((sent) => {
      for (const { now, message } of ownAccord(sent)) {
        for (const { moment, id } of message.matters) assert.ok(moment <= now, id);
      }
    });
  });

  it('no reminder goes once the meeting has begun, is cancelled or is declined', () => {
    check((sent, meetings) => {
      for (const { now, message } of sent) {
        for (const { kind, meeting: id, person } of message.matters) {
          const one = meetings.find((each) => each.id === id);
          if (kind !== 'reminder' || !one) continue;
          assert.ok(beginsAt(one.time) > now, 'begun');
          assert.ok(!one.cancelled || one.cancelled.at > now.toISOString(), 'cancelled');
          assert.notEqual(one.answers[person]?.answer, 'no', 'declined');
        }
      }
    });
  });

  it('a person gets one message a working day, save what could not wait, and one a week that is not about meetings', () => {
    check((sent) => {
      const days = new Map<string, string[]>();
      for (const { now, message } of ownAccord(sent)) {
        const { day } = wallClock(now);
        const before = days.get(message.receiver) ?? [];
        const urgent = message.matters.every(({ kind }) => kind === 'reminder');
        assert.ok(urgent || !before.some((one) => one >= day), `${message.receiver} on ${day}`);
        days.set(message.receiver, [...before, day]);
      }
      const others = new Map<string, string>();
      for (const { now, message } of ownAccord(sent)) {
        if (message.matters.every(concernsMeeting)) continue;
        const { day } = wallClock(now);
        const last = others.get(message.receiver);
        assert.ok(last === undefined || daysBetween(last, day) >= 7, `${message.receiver} on ${day}`);
        others.set(message.receiver, day);
      }
    });
  });

  it('in July nothing goes that does not concern a July meeting', () => {
    check((sent, meetings) => {
      for (const { now, message } of ownAccord(sent)) {
        if (wallClock(now).day.slice(5, 7) !== '07') continue;
        for (const { meeting: id } of message.matters) {
          assert.equal(meetings.find((one) => one.id === id)?.time.day.slice(5, 7), '07');
        }
      }
    });
  });
});

describe('a service that is never down', () => {
  it('reminds everyone who has not declined of every meeting made long before', () => {
    const spread = fc.uniqueArray(fc.integer({ min: 10, max: 400 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(spread, (days) => {
        const meetings = days.map((ahead) => meeting(addDays('2026-01-05', ahead), { agendaSentAt: null }));
        const county = new InventedCounty({ meetings });
        const told = new Set<string>();
        for (let hour = 0; hour < 410 * 24; hour += 1) {
          const now = new Date(at('2026-01-05 00:00').getTime() + hour * 3_600_000);
          for (const message of whatIsDue(county.plan, now)) {
            county.log.push({ ...message, day: wallClock(now).day });
            for (const { id } of message.matters) told.add(id);
          }
        }
        for (const { id } of meetings) {
          for (const person of ['aino', 'bertta']) assert.ok(told.has(`${id}/reminder-0-1/${person}`), id);
          assert.ok(told.has(`${id}/agenda-0/cecilia`));
          assert.ok(told.has(`${id}/minutes-0/daavid`));
        }
      }),
      { seed: 7, numRuns: 2 },
    );
  }).timeout(60_000);
});
