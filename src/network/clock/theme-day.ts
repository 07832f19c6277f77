import { z } from 'zod';
import { localisedSchema } from '../../guidance/knowledge/localised.js';
import { addDays, type CalendarDay, mondayOf, weekdayIndex } from '../../guidance/time/calendar-day.js';
import { nthWeekday } from '../meetings/copy-to-next-year.js';

const month = z.number().int().min(1).max(12);
const date = z.number().int().min(1).max(31);

/** How a theme day's date is found in a year. */
const ruleSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fixed'), month, day: date }),
  z.strictObject({ type: z.literal('week-containing'), month, day: date }),
  z.strictObject({ type: z.literal('nth-sunday'), month, nth: z.number().int().min(1).max(4) }),
  /** Days from Easter Sunday. */
  z.strictObject({ type: z.literal('easter'), days: z.number().int().min(-60).max(60) }),
  z.strictObject({ type: z.literal('saturday-of-week'), week: z.number().int().min(1).max(52) }),
  /** The first Saturday from this date on. */
  z.strictObject({ type: z.literal('saturday-from'), month, day: date }),
]);

export const themeDaySchema = z.strictObject({
  id: z.string(),
  names: localisedSchema,
  rule: ruleSchema,
  description: localisedSchema,
  source: z.url(),
  /** When the source is dated, as exactly as it says. */
  asOf: z.string().nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
});
export type ThemeDay = z.infer<typeof themeDaySchema>;

const two = (value: number): string => String(value).padStart(2, '0');
const dayIn = (year: number, at: { month: number; day: number }): CalendarDay =>
  `${year}-${two(at.month)}-${two(at.day)}`;

const saturday = 5;

/** The first and the last day of a theme day or week in a year. */
export function themeDayIn({ rule }: ThemeDay, year: number): { first: CalendarDay; last: CalendarDay } {
  if (rule.type === 'week-containing') {
    const monday = mondayOf(dayIn(year, rule));
    return { first: monday, last: addDays(monday, 6) };
  }
  const day = singleDay(rule, year);
  return { first: day, last: day };
}

function singleDay(rule: Exclude<ThemeDay['rule'], { type: 'week-containing' }>, year: number): CalendarDay {
  switch (rule.type) {
    case 'fixed':
      return dayIn(year, rule);
    case 'nth-sunday':
      return (
        nthWeekday(`${year}-${two(rule.month)}`, { weekday: 6, nth: rule.nth }) ??
        dayIn(year, { ...rule, day: 1 })
      );
    case 'easter':
      return addDays(easterSunday(year), rule.days);
    case 'saturday-of-week':
      return addDays(mondayOf(`${year}-01-04`), 7 * (rule.week - 1) + saturday);
    case 'saturday-from':
      return saturdayFrom(dayIn(year, rule));
  }
}

const saturdayFrom = (day: CalendarDay): CalendarDay => addDays(day, (saturday - weekdayIndex(day) + 7) % 7);

/** Gregorian Easter by the Meeus–Jones–Butcher rule. */
function easterSunday(year: number): CalendarDay {
  const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const moon =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * late + 114;
  return dayIn(year, { month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}

/** A year's theme days in order of time, as the annual clock shows them beside the meetings. */
export const themeDaysOf = (days: readonly ThemeDay[], year: number) =>
  days
    .map((themeDay) => ({ themeDay, ...themeDayIn(themeDay, year) }))
    .sort((one, other) => one.first.localeCompare(other.first));
