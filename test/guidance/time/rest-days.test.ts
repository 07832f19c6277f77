import assert from 'node:assert/strict';
import { isClosedEve, isPublicHoliday, isRestDay } from '../../../src/guidance/time/rest-days.js';

/** From printed Finnish calendars. */
const calendar = {
  'Good Friday': ['2024-03-29', '2025-04-18', '2026-04-03', '2027-03-26', '2028-04-14'],
  'Easter Day': ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16'],
  'Easter Monday': ['2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29', '2028-04-17'],
  'Ascension Day': ['2024-05-09', '2025-05-29', '2026-05-14', '2027-05-06', '2028-05-25'],
  'Midsummer Day': ['2024-06-22', '2025-06-21', '2026-06-20', '2027-06-26', '2028-06-24'],
  'All Saints': ['2024-11-02', '2025-11-01', '2026-10-31', '2027-11-06', '2028-11-04'],
};
const sameEveryYear = ['01-01', '01-06', '05-01', '12-06', '12-25', '12-26'];
const midsummerEves = ['2024-06-21', '2025-06-20', '2026-06-19', '2027-06-25', '2028-06-23'];
const years = [2024, 2025, 2026, 2027, 2028];

describe('isPublicHoliday', () => {
  for (const [name, days] of Object.entries(calendar)) {
    it(`knows ${name} of 2024–2028`, () => {
      assert.deepEqual(
        days.filter((day) => !isPublicHoliday(day)),
        [],
      );
    });
  }

  it('knows those that have a date of their own', () => {
    const days = years.flatMap((year) => sameEveryYear.map((day) => `${year}-${day}`));
    assert.deepEqual(
      days.filter((day) => !isPublicHoliday(day)),
      [],
    );
  });

  it("does not take Mother's Day or an ordinary Sunday for one", () => {
    assert.equal(isPublicHoliday('2026-05-10'), false);
    assert.equal(isPublicHoliday('2026-11-22'), false);
  });
});

describe('isClosedEve', () => {
  it("knows Midsummer's Eve and Christmas Eve", () => {
    const eves = [...midsummerEves, ...years.map((year) => `${year}-12-24`)];
    assert.deepEqual(
      eves.filter((day) => !isClosedEve(day)),
      [],
    );
  });

  it("leaves New Year's Eve and the eve of May Day to each place", () => {
    assert.equal(isRestDay('2026-12-31'), false);
    assert.equal(isRestDay('2026-04-30'), false);
  });
});
