import assert from 'node:assert/strict';
import { schoolBreakOn } from '../../../src/guidance/time/school-breaks.js';

describe('schoolBreakOn', () => {
  it('is summer from the first of June to mid-August', () => {
    assert.equal(schoolBreakOn('2026-05-31', 'lappi'), null);
    assert.equal(schoolBreakOn('2026-06-01', 'lappi'), 'summer');
    assert.equal(schoolBreakOn('2026-08-15', 'lappi'), 'summer');
    assert.equal(schoolBreakOn('2026-08-16', 'lappi'), null);
  });

  it('is Christmas from 23 December to Epiphany', () => {
    assert.equal(schoolBreakOn('2026-12-22', null), null);
    assert.equal(schoolBreakOn('2026-12-23', null), 'christmas');
    assert.equal(schoolBreakOn('2027-01-06', null), 'christmas');
    assert.equal(schoolBreakOn('2027-01-07', null), null);
  });

  it("is the region's own winter-holiday week", () => {
    assert.equal(schoolBreakOn('2027-03-01', 'etela-savo'), 'winter-holiday', 'Monday of week 9');
    assert.equal(schoolBreakOn('2027-03-07', 'pohjanmaa'), 'winter-holiday', 'Sunday of week 9');
    assert.equal(schoolBreakOn('2027-03-01', 'pohjois-savo'), null);
    assert.equal(schoolBreakOn('2027-03-08', 'pohjois-savo'), 'winter-holiday');
    assert.equal(schoolBreakOn('2027-03-08', 'etela-savo'), null);
  });

  it('may be any of the three weeks in a region that is not known', () => {
    assert.equal(schoolBreakOn('2027-02-22', null), 'winter-holiday');
  });
});
