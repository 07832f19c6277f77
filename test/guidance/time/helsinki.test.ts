import assert from 'node:assert/strict';
import { addDays, daysBetween, mondayOf, weekNumber } from '../../../src/guidance/time/calendar-day.js';
import { instantAt, isoInHelsinki, wallClock } from '../../../src/guidance/time/helsinki.js';

const iso = (day: string, minute: number): string => isoInHelsinki(instantAt(day, minute));

describe('instantAt', () => {
  it('is the clock on a Finnish wall in winter and in summer', () => {
    assert.equal(iso('2026-11-25', 570), '2026-11-25T09:30:00+02:00');
    assert.equal(iso('2026-06-10', 570), '2026-06-10T09:30:00+03:00');
  });

  it('runs into the following days', () => {
    assert.equal(iso('2026-12-31', 1440), '2027-01-01T00:00:00+02:00');
    assert.equal(iso('2026-11-25', 2 * 1440 + 60), '2026-11-27T01:00:00+02:00');
  });

  it('is right on both sides of a change of clock, and takes a skipped time an hour later', () => {
    assert.equal(iso('2026-03-29', 2 * 60), '2026-03-29T02:00:00+02:00');
    assert.equal(iso('2026-03-29', 3 * 60 + 30), '2026-03-29T04:30:00+03:00');
    assert.equal(iso('2026-03-29', 9 * 60), '2026-03-29T09:00:00+03:00');
    assert.equal(iso('2026-10-25', 3 * 60 + 30), '2026-10-25T03:30:00+03:00');
    assert.equal(iso('2026-10-25', 9 * 60), '2026-10-25T09:00:00+02:00');
  });

  it('undoes wallClock for every hour of a year', () => {
    for (let instant = Date.UTC(2026, 0, 1); instant < Date.UTC(2027, 0, 1); instant += 3_600_000) {
      const { day, minute } = wallClock(new Date(instant));
      const back = instantAt(day, minute).getTime();
      const repeated = instant === Date.UTC(2026, 9, 25, 1);
      assert.equal(back, repeated ? instant - 3_600_000 : instant);
    }
  });
});

describe('wallClock', () => {
  it('is the clock on a Finnish wall', () => {
    assert.deepEqual(wallClock(new Date('2026-12-31T22:30:00Z')), { day: '2027-01-01', minute: 30 });
  });
});

describe('calendar days', () => {
  it('are counted over months and changes of clock', () => {
    assert.equal(addDays('2026-02-28', 1), '2026-03-01');
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(mondayOf('2026-11-29'), '2026-11-23');
  });

  it('have ISO week numbers', () => {
    const days = ['2026-01-01', '2026-12-31', '2027-01-01', '2027-01-04', '2024-12-30'];
    assert.deepEqual(days.map(weekNumber), [1, 53, 53, 1, 1]);
  });
});
