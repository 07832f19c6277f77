import assert from 'node:assert/strict';
import { addMonths } from '../../../src/guidance/time/calendar-day.js';

describe('months later', () => {
  it('keep the date, or end with a month that is too short for it', () => {
    assert.equal(addMonths('2026-11-15', 4), '2027-03-15');
    assert.equal(addMonths('2027-10-31', 4), '2028-02-29');
    assert.equal(addMonths('2026-10-31', 4), '2027-02-28');
    assert.equal(addMonths('2027-03-31', -1), '2027-02-28');
  });
});
