import { addDays, type CalendarDay } from './calendar-day.js';
import { instantAt, wallClock } from './helsinki.js';
import { spansOn } from './hours-calendar.js';
import type { TimeWindow } from './wished-times.js';

/**
 * One unbroken opening. `from` and `to` are minutes from the midnight that begins `day`; `to` is over 1440 when
 * it runs past midnight. `ends` is `null` when it never closes (24/7).
 */
export interface Opening {
  day: CalendarDay;
  from: number;
  to: number;
  starts: Date;
  ends: Date | null;
}

/** How far ahead an opening is looked for: a summer's break and the weeks around it. */
const horizonDays = 120;

/** Open for this many days on end means round the clock. */
const neverClosesAfterDays = 8;

function openingFrom(hours: string, day: CalendarDay, from: number): Opening {
  let to = spansOn(hours, day).find((span) => span.from <= from && from < span.to)?.to ?? from;
  let ahead = 1;
  while (to === ahead * 1440 && ahead <= neverClosesAfterDays) {
    const next = spansOn(hours, addDays(day, ahead))[0];
    if (next?.from !== 0) break;
    to = ahead * 1440 + next.to;
    ahead += 1;
  }
  const closes = ahead <= neverClosesAfterDays;
  return { day, from, to, starts: instantAt(day, from), ends: closes ? instantAt(day, to) : null };
}

/** The opening under way at `now` (its `from` is the start of today's span), or `null` when closed. */
export function openAt(hours: string, now: Date): Opening | null {
  const { day, minute } = wallClock(now);
  const span = spansOn(hours, day).find(({ from, to }) => from <= minute && minute < to);
  return span ? openingFrom(hours, day, span.from) : null;
}

/** The first opening that begins after `now`, within `horizonDays`; `null` when there is none. */
export function nextOpening(hours: string, now: Date): Opening | null {
  const { day: today, minute } = wallClock(now);
  for (let ahead = 0; ahead <= horizonDays; ahead += 1) {
    const day = addDays(today, ahead);
    const span = spansOn(hours, day).find(({ from }) => ahead > 0 || from > minute);
    if (span && !continues(hours, day, span.from)) return openingFrom(hours, day, span.from);
  }
  return null;
}

const continues = (hours: string, day: CalendarDay, from: number): boolean =>
  from === 0 && spansOn(hours, addDays(day, -1)).at(-1)?.to === 1440;

const suiting = new WeakMap<readonly TimeWindow[], Map<string, Opening | null>>();

/**
 * The first opening that gives enough time in one of `windows` (wished-times.ts): at least the window's
 * `atLeast` minutes, or the whole of a shorter opening. `null` when none does. Many places share their hours,
 * so answers are kept as long as the windows are.
 */
export function opensDuring(hours: string, windows: readonly TimeWindow[]): Opening | null {
  const known = suiting.get(windows) ?? new Map<string, Opening | null>();
  suiting.set(windows, known);
  const already = known.get(hours);
  if (already !== undefined) return already;
  const found = firstSuiting(hours, windows);
  known.set(hours, found);
  return found;
}

function firstSuiting(hours: string, windows: readonly TimeWindow[]): Opening | null {
  for (const window of windows) {
    const span = spansOn(hours, window.day).find((candidate) => fits(candidate, window));
    if (span) return openingFrom(hours, window.day, span.from);
  }
  return null;
}

/** Whether an opening of the window's day gives enough of its time. */
export function fits(span: { from: number; to: number }, window: TimeWindow): boolean {
  const overlap = Math.min(span.to, window.to) - Math.max(span.from, window.from);
  return overlap >= Math.min(window.atLeast, span.to - span.from) && overlap > 0;
}

/** All openings that begin on the days from `first` to `last`, both included, in order of time. */
export function openingsBetween(hours: string, first: CalendarDay, last: CalendarDay): Opening[] {
  const openings: Opening[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    for (const span of spansOn(hours, day)) {
      if (!continues(hours, day, span.from)) openings.push(openingFrom(hours, day, span.from));
    }
  }
  return openings;
}
