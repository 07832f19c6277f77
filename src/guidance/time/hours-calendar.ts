import { addDays, type CalendarDay } from './calendar-day.js';
import { isPublicHoliday, isRestDay } from './rest-days.js';
import { type MinuteSpan, writtenSpans } from './written-hours.js';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function namesDay(hours: string, day: CalendarDay): boolean {
  const name = `${monthNames[Number(day.slice(5, 7)) - 1]} 0?${Number(day.slice(8, 10))}`;
  return new RegExp(`(?<!-\\s*)\\b${name}\\b(?!\\s*-)`).test(hours);
}

/**
 * Whether the hours themselves speak for a public holiday or eve: `24/7`, a `PH` rule (on an eve only one
 * that opens), or the very date. If they do not, the door is taken to be closed.
 */
function speaksForRestDay(hours: string, day: CalendarDay): boolean {
  if (/^\s*24\/7\s*(;|$)/.test(hours) || namesDay(hours, day)) return true;
  if (!/\bPH\b/.test(hours)) return false;
  return isPublicHoliday(day) || !/\bPH\s+(off|closed)\b/.test(hours);
}

const closedByRest = (hours: string, day: CalendarDay): boolean =>
  isRestDay(day) && !speaksForRestDay(hours, day);

/** A night that a closed day would have begun ends by this minute; anything longer is a day of its own. */
const nightEnds = 6 * 60;

function withoutNightBefore(hours: string, day: CalendarDay): readonly MinuteSpan[] {
  const spans = writtenSpans(hours, day);
  const first = spans[0];
  if (!first || first.from > 0 || first.to > nightEnds) return spans;
  const before = addDays(day, -1);
  const runsOver = writtenSpans(hours, before).at(-1)?.to === 1440;
  return runsOver && closedByRest(hours, before) ? spans.slice(1) : spans;
}

/**
 * The open spans of a day, earliest first; none on public holidays and eves, nor in the night that would have
 * begun on one, unless the hours speak for them.
 */
export function spansOn(hours: string, day: CalendarDay): readonly MinuteSpan[] {
  if (writtenSpans(hours, day).length === 0) return [];
  return closedByRest(hours, day) ? [] : withoutNightBefore(hours, day);
}
