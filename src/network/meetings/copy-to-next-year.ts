import { addDays, type CalendarDay, weekdayIndex } from '../../guidance/time/calendar-day.js';
import type { Meeting, MeetingTime } from './meeting.js';

/** The `nth` such weekday of a month, 0 for Monday; `null` where the month has no fifth. */
export function nthWeekday(
  month: string,
  { weekday, nth }: { weekday: number; nth: number },
): CalendarDay | null {
  const first = `${month}-01`;
  const day = addDays(first, ((weekday - weekdayIndex(first) + 7) % 7) + 7 * (nth - 1));
  return day.startsWith(month) ? day : null;
}

/** The last such weekday of a month. */
export const lastWeekday = (month: string, weekday: number): CalendarDay =>
  nthWeekday(month, { weekday, nth: 5 }) ?? nthWeekday(month, { weekday, nth: 4 }) ?? `${month}-28`;

/** The same weekday of the same week of the month, a year later: "March's second Tuesday" stays what it is. */
export function yearLater({ day, from, to }: MeetingTime): MeetingTime {
  const [year = '', month = '', date = ''] = day.split('-');
  const next = `${Number(year) + 1}-${month}`;
  const weekday = weekdayIndex(day);
  const nth = Math.ceil(Number(date) / 7);
  return { day: nthWeekday(next, { weekday, nth }) ?? lastWeekday(next, weekday), from, to };
}

/** A year's meetings as wishes for the next: times, themes and places; people and turns are decided anew. */
export const copyToNextYear = (meetings: readonly Meeting[], year: number) =>
  meetings
    .filter(({ time, cancelled }) => !cancelled && time.day.startsWith(`${year}-`))
    .map(({ network, theme, time, place, online, link }) => ({
      ...{ network, theme, place, online, link },
      time: yearLater(time),
    }));
