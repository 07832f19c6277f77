import assert from 'node:assert/strict';
import { intervalOf, type TimeWish, windowsOf } from '../../../src/guidance/time/wished-times.js';

const wednesday = new Date('2026-11-25T10:00:00+02:00');

const days = (wish: TimeWish, now = wednesday) => (windowsOf(wish, now) ?? []).map(({ day }) => day);

describe('windowsOf', () => {
  it('is null when nothing is said of time', () => {
    assert.equal(windowsOf({}, wednesday), null);
    assert.equal(windowsOf({ when: null, partOfDay: null, interval: null }, wednesday), null);
  });

  it('takes now for the minute under way', () => {
    assert.deepEqual(windowsOf({ when: 'now' }, wednesday), [
      { day: '2026-11-25', from: 600, to: 601, atLeast: 1 },
    ]);
  });

  it('leaves of today what is still ahead', () => {
    assert.deepEqual(windowsOf({ when: 'today' }, wednesday), [
      { day: '2026-11-25', from: 600, to: 1440, atLeast: 1 },
    ]);
    assert.deepEqual(
      windowsOf({ when: 'today', partOfDay: 'morning' }, new Date('2026-11-25T14:00:00+02:00')),
      [],
    );
  });

  it('counts weeks from Monday', () => {
    assert.deepEqual(days({ when: 'this-week' }), [
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    assert.deepEqual(days({ when: 'next-week' }).at(0), '2026-11-30');
    assert.deepEqual(days({ when: 'next-week' }).at(-1), '2026-12-06');
    assert.deepEqual(days({ when: 'next-week' }, new Date('2026-11-29T23:30:00+02:00')).at(0), '2026-11-30');
  });

  it('means the weekend under way when it is one', () => {
    assert.deepEqual(days({ when: 'weekend' }), ['2026-11-28', '2026-11-29']);
    assert.deepEqual(days({ when: 'weekend' }, new Date('2026-11-29T12:00:00+02:00')), ['2026-11-29']);
  });

  it('means the next such weekday; said on that day, today or a week from it', () => {
    assert.deepEqual(days({ when: 'fri' }), ['2026-11-27']);
    assert.deepEqual(days({ when: 'mon' }), ['2026-11-30']);
    assert.deepEqual(days({ when: 'wed' }), ['2026-11-25', '2026-12-02']);
    const afternoon = new Date('2026-11-25T15:00:00+02:00');
    assert.deepEqual(days({ when: 'wed', partOfDay: 'morning' }, afternoon), ['2026-12-02']);
  });

  it('takes the part of day out of each day', () => {
    const [first, second] = windowsOf({ when: 'weekend', partOfDay: 'evening' }, wednesday) ?? [];
    assert.deepEqual(first, { day: '2026-11-28', from: 1020, to: 1440, atLeast: 60 });
    assert.equal(second?.day, '2026-11-29');
  });

  it('looks four weeks ahead for a part of day alone', () => {
    assert.equal(days({ partOfDay: 'evening' }).length, 28);
  });

  it('lets clock times override the day', () => {
    const interval = { from: '2026-11-27T17:00:00+02:00', to: '2026-11-28T00:00:00+02:00' };
    assert.deepEqual(windowsOf({ when: 'fri', interval }, wednesday), [
      { day: '2026-11-27', from: 1020, to: 1440, atLeast: 1 },
    ]);
  });

  it('leaves out the days and parts of day that do not suit', () => {
    assert.deepEqual(days({ when: 'this-week', excludes: { whens: ['weekend', 'thu'] } }), [
      '2026-11-25',
      '2026-11-27',
    ]);
    const parts = windowsOf({ when: 'tomorrow', excludes: { partsOfDay: ['morning'] } }, wednesday) ?? [];
    assert.deepEqual(
      parts.map(({ from, to }) => [from, to]),
      [
        [720, 1020],
        [1020, 1440],
      ],
    );
  });

  it('goes over the end of the year', () => {
    assert.deepEqual(days({ when: 'fri' }, new Date('2026-12-31T10:00:00+02:00')), ['2027-01-01']);
  });
});

describe('intervalOf', () => {
  it('writes the Helsinki offset, also across a change of clock', () => {
    assert.deepEqual(intervalOf({ when: 'weekend' }, new Date('2026-10-21T10:00:00+03:00')), {
      from: '2026-10-24T00:00:00+03:00',
      to: '2026-10-26T00:00:00+02:00',
    });
  });

  it('is null when nothing is left of the wish', () => {
    const evening = new Date('2026-11-25T18:00:00+02:00');
    assert.equal(intervalOf({ when: 'today', partOfDay: 'morning' }, evening), null);
  });
});
