import { addDays, type CalendarDay, mondayOf, weekNumber } from './calendar-day.js';

/**
 * ISO week of the winter holiday by region id, as the municipalities of the region mostly keep it
 * (hiihtoloma, sportlov). Week 8 is southern Finland's; a region that is not listed is given 8–10.
 */
const winterHolidayWeeks: Readonly<Record<string, readonly number[]>> = {
  'etela-savo': [9],
  'pohjois-savo': [10],
  pohjanmaa: [9],
  lappi: [10],
};

const anyWinterHolidayWeek: readonly number[] = [8, 9, 10];

export type SchoolBreak = 'summer' | 'christmas' | 'winter-holiday';

/**
 * The break of school terms that a day falls in: 1 June–15 August, 23 December–6 January, and the region's
 * winter-holiday week from Monday to Sunday. The rule is product.md's; schools' own days differ a little.
 */
export function schoolBreakOn(day: CalendarDay, region: string | null): SchoolBreak | null {
  const date = day.slice(5);
  if (date >= '06-01' && date <= '08-15') return 'summer';
  if (date >= '12-23' || date <= '01-06') return 'christmas';
  const weeks = (region !== null && winterHolidayWeeks[region]) || anyWinterHolidayWeek;
  return date < '03-20' && weeks.includes(weekNumber(addDays(mondayOf(day), 3))) ? 'winter-holiday' : null;
}
