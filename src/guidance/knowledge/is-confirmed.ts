import type { CalendarDay } from '../time/calendar-day.js';
import { wallClock } from '../time/helsinki.js';

/**
 * Whether an entry was confirmed within the last 12 months. A source that gives only a year or a month is taken
 * at the earliest day it can mean: 2026 holds until 1 January 2027. We would rather ask a family to ring first
 * than send it to a locked door. A date still to come is a mistake and confirms nothing.
 */
export function isConfirmed(entry: { confirmedOn: string | null }, now: Date): boolean {
  if (entry.confirmedOn === null) return false;
  const earliest = earliestDay(entry.confirmedOn);
  const today = wallClock(now).day;
  return earliest <= today && today <= sameDayNextYear(earliest);
}

/** The earliest calendar day that a source's date (`2026`, `2026-05`, `2026-05-17`) can mean. */
export const earliestDay = (sourceDate: string): CalendarDay =>
  sourceDate + 'yyyy-01-01'.slice(sourceDate.length);

/** Only for comparing: of 29 February it makes a day that does not exist but stands in the right order. */
const sameDayNextYear = (day: CalendarDay): CalendarDay => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
