import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { themeDayIn, themeDaySchema, themeDaysOf } from '../../../src/network/clock/theme-day.js';

const days = z
  .array(themeDaySchema)
  .parse(parse(readFileSync('knowledge/network/annual-clock.yaml', 'utf8')));
const dayOf = (id: string, year: number) => {
  const found = days.find((one) => one.id === id) ?? assert.fail(id);
  return themeDayIn(found, year);
};

describe('the annual clock’s theme days', () => {
  for (const [id, ...dates] of [
    ['lapsen-oikeuksien-paiva', '2026-11-20', '2027-11-20', '2028-11-20'],
    ['aitienpaiva', '2026-05-10', '2027-05-09', '2028-05-14'],
    ['isanpaiva', '2026-11-08', '2027-11-14', '2028-11-12'],
    ['laskiaissunnuntai', '2026-02-15', '2027-02-07', '2028-02-27'],
    ['paasiainen', '2026-04-05', '2027-03-28', '2028-04-16'],
    ['koulujen-paattyminen', '2026-05-30', '2027-06-05', '2028-06-03'],
    ['juhannus', '2026-06-20', '2027-06-26', '2028-06-24'],
    ['saamelaisten-kansallispaiva', '2026-02-06', '2027-02-06', '2028-02-06'],
  ] as const) {
    it(`${id} falls on ${dates.join(', ')}`, () => {
      assert.deepEqual(
        [2026, 2027, 2028].map((year) => dayOf(id, year).first),
        dates,
      );
    });
  }

  it('a theme week lasts from Monday to Sunday', () => {
    assert.deepEqual(dayOf('lapsen-oikeuksien-viikko', 2028), { first: '2028-11-20', last: '2028-11-26' });
  });

  it('stand in order of time, each with its source', () => {
    const year = themeDaysOf(days, 2027);
    assert.deepEqual(
      [year[0]?.themeDay.id, year.at(-1)?.themeDay.id],
      ['saamelaisten-kansallispaiva', 'lapsen-oikeuksien-paiva'],
    );
    assert.ok(days.every(({ source }) => /^https?:/.test(source)));
  });
});
