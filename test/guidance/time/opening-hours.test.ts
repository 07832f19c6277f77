import assert from 'node:assert/strict';
import { spansOn } from '../../../src/guidance/time/hours-calendar.js';
import {
  nextOpening,
  openAt,
  openingsBetween,
  opensDuring,
} from '../../../src/guidance/time/opening-hours.js';

const at = (text: string): Date => new Date(text);

describe('openAt', () => {
  it('is open from the first minute and closed at the last', () => {
    assert.equal(openAt('We 09:00-12:00', at('2026-11-25T08:59:59+02:00')), null);
    assert.ok(openAt('We 09:00-12:00', at('2026-11-25T09:00:00+02:00')));
    assert.ok(openAt('We 09:00-12:00', at('2026-11-25T11:59:59+02:00')));
    assert.equal(openAt('We 09:00-12:00', at('2026-11-25T12:00:00+02:00')), null);
  });

  it('gives the moment it closes', () => {
    const opening = openAt('We 09:00-12:30', at('2026-11-25T10:00:00+02:00'));
    assert.equal(opening?.ends?.toISOString(), '2026-11-25T10:30:00.000Z');
  });

  it('goes past midnight in one opening', () => {
    const opening = openAt('Fr 18:00-01:00', at('2026-11-27T20:00:00+02:00'));
    assert.equal(opening?.to, 1500);
    assert.ok(openAt('Fr 18:00-01:00', at('2026-11-28T00:30:00+02:00')));
  });

  it('goes past midnight also at the turn of a month', () => {
    assert.ok(openAt('Sa 18:00-01:00', at('2026-11-01T00:30:00+02:00')) === null, 'All Saints is a rest day');
    assert.ok(openAt('Mo 18:00-01:00', at('2026-12-01T00:30:00+02:00')));
    assert.equal(openAt('Mo 18:00-01:00', at('2026-11-30T20:00:00+02:00'))?.to, 1500);
  });

  it('never ends round the clock, holidays included', () => {
    const opening = openAt('24/7', at('2026-12-24T23:00:00+02:00'));
    assert.ok(opening);
    assert.equal(opening.ends, null);
  });

  it('follows the wall clock over both changes of clock', () => {
    assert.ok(openAt('Su 09:00-12:00', at('2026-03-29T06:00:00Z')), '9.00 summer time');
    assert.equal(openAt('Su 09:00-12:00', at('2026-03-29T09:00:00Z')), null);
    assert.ok(openAt('Su 09:00-12:00', at('2026-10-25T07:00:00Z')), '9.00 winter time');
    assert.equal(openAt('Su 09:00-12:00', at('2026-10-25T06:59:00Z')), null);
  });

  it('is closed on public holidays and on the two eves', () => {
    const daily = 'Mo-Su 09:00-20:00';
    for (const day of ['2026-12-24', '2026-12-25', '2026-06-19', '2026-06-20', '2026-12-06', '2027-01-06']) {
      assert.equal(openAt(daily, at(`${day}T12:00:00+02:00`)), null, day);
    }
    assert.ok(openAt(daily, at('2026-12-23T12:00:00+02:00')));
  });

  it('is open on a rest day when the hours say so', () => {
    assert.ok(openAt('Mo-Su,PH 07:00-24:00', at('2026-12-25T12:00:00+02:00')));
    assert.ok(openAt('Mo-Su,PH 07:00-24:00', at('2026-12-24T12:00:00+02:00')));
    assert.ok(openAt('Mo 09:00-12:00; 2026 Dec 24 10:00-11:00', at('2026-12-24T10:30:00+02:00')));
  });

  it('stays closed on an eve when the hours only close holidays', () => {
    assert.equal(openAt('Mo-Fr 09:00-17:00; PH off', at('2026-12-24T12:00:00+02:00')), null);
  });

  it('does not take "by appointment" for open', () => {
    assert.equal(openAt('We 09:00-12:00 "sovitusti"', at('2026-11-25T10:00:00+02:00')), null);
  });

  it('takes unreadable hours for closed', () => {
    assert.equal(openAt('keskiviikkoisin joskus', at('2026-11-25T10:00:00+02:00')), null);
  });
});

describe('nextOpening', () => {
  it('is later today, then the next day of the pattern', () => {
    const hours = 'Mo 09:00-12:00; Th 13:00-15:00,17:00-19:00';
    assert.equal(nextOpening(hours, at('2026-11-26T16:00:00+02:00'))?.from, 17 * 60);
    const after = nextOpening(hours, at('2026-11-26T18:00:00+02:00'));
    assert.deepEqual([after?.day, after?.from], ['2026-11-30', 540]);
  });

  it('skips a closed holiday', () => {
    assert.equal(nextOpening('Fr 09:00-12:00', at('2026-12-19T10:00:00+02:00'))?.day, '2027-01-08');
  });

  it('waits for the season and gives up after the horizon', () => {
    assert.equal(nextOpening('Sep-May Tu 09:00-11:00', at('2026-06-10T10:00:00+03:00'))?.day, '2026-09-01');
    assert.equal(nextOpening('Jan 10-20 09:00-11:00', at('2026-02-10T10:00:00+02:00')), null);
  });

  it('does not call midnight a new opening of what has been open all along', () => {
    const next = nextOpening('Fr 18:00-01:00', at('2026-11-27T19:00:00+02:00'));
    assert.equal(next?.day, '2026-12-04');
    assert.equal(nextOpening('24/7', at('2026-11-27T19:00:00+02:00')), null);
  });

  it('crosses the end of the year', () => {
    assert.equal(nextOpening('Mo 09:00-12:00', at('2026-12-30T10:00:00+02:00'))?.day, '2027-01-04');
  });
});

describe('opensDuring', () => {
  const evening = { day: '2026-11-26', from: 1020, to: 1440, atLeast: 60 };

  it('wants as much of the window as is worth coming for', () => {
    assert.equal(opensDuring('Th 10:00-17:30', [evening]), null);
    assert.ok(opensDuring('Th 10:00-18:00', [evening]));
  });

  it('is content with the whole of a short opening', () => {
    assert.ok(opensDuring('Th 17:30-18:00', [evening]));
  });

  it('gives the first that suits', () => {
    const windows = [evening, { ...evening, day: '2026-11-27' }];
    assert.equal(opensDuring('Fr 18:00-20:00', windows)?.day, '2026-11-27');
  });
});

describe('openingsBetween', () => {
  it('lists every opening in order, both end days included', () => {
    const found = openingsBetween('Mo,We 09:00-11:00,13:00-15:00', '2026-11-23', '2026-11-25');
    assert.deepEqual(
      found.map(({ day, from }) => `${day} ${from}`),
      ['2026-11-23 540', '2026-11-23 780', '2026-11-25 540', '2026-11-25 780'],
    );
  });
});

describe('spansOn', () => {
  it('lists the spans of a day in minutes', () => {
    assert.deepEqual(spansOn('Th 09:00-12:00,17:00-20:00', '2026-11-26'), [
      { from: 540, to: 720 },
      { from: 1020, to: 1200 },
    ]);
  });

  it('handles every second week', () => {
    const open = ['2026-11-24', '2026-12-01', '2026-12-08'].map(
      (day) => spansOn('week 1-53/2 Tu 17:00-20:00', day).length,
    );
    assert.deepEqual(open, [0, 1, 0]);
  });
});
