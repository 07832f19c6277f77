import assert from 'node:assert/strict';
import { earliestDay, isConfirmed } from '../../../src/guidance/knowledge/is-confirmed.js';

const confirmed = (confirmedOn: string | null, today: string) =>
  isConfirmed({ confirmedOn }, new Date(`${today}T12:00:00+02:00`));

describe('isConfirmed', () => {
  it('holds for twelve months to the day', () => {
    assert.equal(confirmed('2025-11-25', '2026-11-25'), true);
    assert.equal(confirmed('2025-11-24', '2026-11-25'), false);
    assert.equal(confirmed('2024-02-29', '2025-02-28'), true);
    assert.equal(confirmed('2024-02-29', '2025-03-01'), false);
  });

  it('takes a month or a year at the earliest day it can mean', () => {
    assert.equal(confirmed('2026', '2027-01-01'), true);
    assert.equal(confirmed('2026', '2027-01-02'), false);
    assert.equal(confirmed('2025-12', '2026-11-25'), true);
    assert.equal(confirmed('2025-11', '2026-11-25'), false);
  });

  it('is not to be had without a date or from a day to come', () => {
    assert.equal(confirmed(null, '2026-11-25'), false);
    assert.equal(confirmed('2026-12-01', '2026-11-25'), false);
  });

  it('goes by the Finnish day', () => {
    assert.equal(isConfirmed({ confirmedOn: '2026-11-26' }, new Date('2026-11-25T22:30:00Z')), true);
  });
});

describe('earliestDay', () => {
  it('fills in the first of the year or month', () => {
    assert.deepEqual(['2026', '2026-05', '2026-05-17'].map(earliestDay), [
      '2026-01-01',
      '2026-05-01',
      '2026-05-17',
    ]);
  });
});
