import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/guidance/time/calendar-day.js';
import { copyToNextYear, nthWeekday, yearLater } from '../../../src/network/meetings/copy-to-next-year.js';
import type { Meeting } from '../../../src/network/meetings/meeting.js';
import { nextTurns } from '../../../src/network/meetings/rotation.js';
import { meeting } from '../invented-meetings.js';

const list = ['aino', 'bertta', 'cecilia', 'daavid'];
const said = { by: 'aino', at: '2026-01-01T00:00:00.000Z' };

/** Meetings in a row by the rotation; each may have people who cannot, or be cancelled after turns were given. */
function row(meetings: { unable?: string[]; cancelled?: boolean }[]): string[] {
  const past: Meeting[] = [];
  return meetings.map(({ unable = [], cancelled = false }, index) => {
    const { chair, secretary } = nextTurns(list, { past, unable });
    past.push(
      meeting(addDays('2026-01-07', index * 30), { chair, secretary, cancelled: cancelled ? said : null }),
    );
    return `${chair} ${secretary}`;
  });
}

describe('the rotation of chair and secretary', () => {
  it('makes the secretary of one meeting the chair of the next', () => {
    assert.deepEqual(row([{}, {}, {}, {}, {}]), [
      'aino bertta',
      'bertta cecilia',
      'cecilia daavid',
      'daavid aino',
      'aino bertta',
    ]);
  });

  it('takes no turn for a cancelled meeting', () => {
    assert.deepEqual(row([{}, { cancelled: true }, {}]), ['aino bertta', 'bertta cecilia', 'bertta cecilia']);
  });

  it('takes no turn for one that was not held', () => {
    const past = [
      meeting('2026-01-07', { chair: 'aino', secretary: 'bertta', held: { was: false, ...said } }),
    ];
    assert.deepEqual(nextTurns(list, { past, unable: [] }), { chair: 'aino', secretary: 'bertta' });
  });

  it('passes someone who cannot be secretary, who then comes next', () => {
    assert.deepEqual(row([{}, { unable: ['cecilia'] }, {}, {}]), [
      'aino bertta',
      'bertta daavid',
      'daavid cecilia',
      'cecilia aino',
    ]);
  });

  it('passes a secretary who cannot chair, who then comes next', () => {
    assert.deepEqual(row([{}, { unable: ['bertta'] }, {}]), [
      'aino bertta',
      'cecilia daavid',
      'daavid bertta',
    ]);
  });

  it('leaves a turn open when there is nobody for it', () => {
    assert.deepEqual(nextTurns(['aino'], { past: [], unable: [] }), { chair: 'aino', secretary: null });
    assert.deepEqual(nextTurns([], { past: [], unable: [] }), { chair: null, secretary: null });
    assert.deepEqual(nextTurns(list, { past: [], unable: list }), { chair: null, secretary: null });
  });

  it('never gives both turns to one, and gives all as many when all are able', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 2, max: 7 }), (count, size) => {
        const names = Array.from({ length: size }, (_, index) => `p${index}`);
        const past: Meeting[] = [];
        const chaired = new Map(names.map((name) => [name, 0]));
        for (let index = 0; index < count; index++) {
          const { chair, secretary } = nextTurns(names, { past, unable: [] });
          assert.notEqual(chair, secretary);
          chaired.set(chair ?? '', (chaired.get(chair ?? '') ?? 0) + 1);
          past.push(meeting(addDays('2026-01-07', index * 30), { chair, secretary }));
        }
        const counts = [...chaired.values()];
        assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, counts.join());
      }),
      { seed: 9 },
    );
  });
});

describe('copying a year', () => {
  const time = (day: string) => ({ day, from: 540, to: 660 });

  it('keeps the weekday and its place in the month', () => {
    assert.equal(yearLater(time('2026-03-10')).day, '2027-03-09');
    assert.equal(yearLater(time('2027-02-23')).day, '2028-02-22');
    assert.equal(yearLater(time('2028-02-29')).day, '2029-02-27');
    assert.equal(yearLater(time('2026-12-29')).day, '2027-12-28');
  });

  it('finds the nth weekday of a month, and none where there is no fifth', () => {
    assert.equal(nthWeekday('2027-03', { weekday: 1, nth: 2 }), '2027-03-09');
    assert.equal(nthWeekday('2027-02', { weekday: 0, nth: 5 }), null);
  });

  it('copies what was not cancelled, without people, answers or turns', () => {
    const year = [meeting('2026-03-10'), meeting('2026-05-12', { cancelled: said }), meeting('2025-03-11')];
    assert.deepEqual(copyToNextYear(year, 2026), [
      {
        ...{
          network: 'kangasniemi',
          theme: 'meeting-place',
          place: 'Perhekeskus',
          online: false,
          link: null,
        },
        time: { day: '2027-03-09', from: 780, to: 900 },
      },
    ]);
  });
});
