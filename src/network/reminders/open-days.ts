import { addDays, type CalendarDay, weekdayIndex } from '../../guidance/time/calendar-day.js';
import { isRestDay } from '../../guidance/time/rest-days.js';
import type { ReminderSettings } from './reminder-settings.js';

type Quiet = Pick<ReminderSettings, 'quiet'>;

/** Planning asks the same days of thousands of meetings. */
const known = new Map<CalendarDay, boolean>();
const daysKept = 4_000;

/** Monday to Friday, no public holiday, no Midsummer's Eve, no Christmas Eve. */
export function isWorkingDay(day: CalendarDay): boolean {
  const already = known.get(day);
  if (already !== undefined) return already;
  if (known.size >= daysKept) known.clear();
  const found = weekdayIndex(day) < 5 && !isRestDay(day);
  known.set(day, found);
  return found;
}

/** A working day on which the network may be written to. */
export const isOpen = (day: CalendarDay, { quiet }: Quiet): boolean =>
  isWorkingDay(day) && !quiet.some(({ from, to }) => from <= day && day <= to);

/** A network that is quiet for longer than a year is not asked further: the day stands. */
const farthest = 366;

function nearestOpen(from: CalendarDay, step: 1 | -1, settings: Quiet): CalendarDay {
  for (let away = 0; away < farthest; away++) {
    const day = addDays(from, away * step);
    if (isOpen(day, settings)) return day;
  }
  return from;
}

/** The day itself if it is open, else the nearest open one before it. */
export const openOnOrBefore = (day: CalendarDay, settings: Quiet): CalendarDay =>
  nearestOpen(day, -1, settings);

/** The day itself if it is open, else the nearest open one after it. */
export const openOnOrAfter = (day: CalendarDay, settings: Quiet): CalendarDay =>
  nearestOpen(day, 1, settings);

/** The working day that is the `count`-th after `day`. */
export function workingDaysAfter(day: CalendarDay, count: number): CalendarDay {
  let found = day;
  for (let left = count; left > 0; left--) found = openOnOrAfter(addDays(found, 1), { quiet: [] });
  return found;
}
