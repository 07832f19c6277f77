import type { PartOfDay, When } from '../taxonomy.js';
import type { Interval } from '../understanding/filters.js';
import {
  addDays,
  type CalendarDay,
  daysBetween,
  mondayOf,
  weekdayIndex,
  weekdayOf,
  weekdays,
} from './calendar-day.js';
import { instantAt, isoInHelsinki, wallClock } from './helsinki.js';

/** Minutes `from`–`to` of one day that suit a family; an opening must give `atLeast` minutes of them. */
export interface TimeWindow {
  day: CalendarDay;
  from: number;
  to: number;
  atLeast: number;
}

/** What a family says of time. A clock-time or date `interval` says more than `when` and overrides it. */
export interface TimeWish {
  when?: When | null;
  partOfDay?: PartOfDay | null;
  interval?: Interval | null;
  excludes?: { whens?: readonly When[]; partsOfDay?: readonly PartOfDay[] };
}

/** Minutes of the day: morning 5–12, afternoon 12–17, evening 17–24. */
const partOfDayMinutes: Record<PartOfDay, { from: number; to: number }> = {
  morning: { from: 5 * 60, to: 12 * 60 },
  afternoon: { from: 12 * 60, to: 17 * 60 },
  evening: { from: 17 * 60, to: 24 * 60 },
};

/** "In the evenings" without a day looks this far ahead. */
const anyDayHorizon = 28;

/** Being open for the first quarter of an evening does not make it an evening place. */
const worthComing = 60;

const wholeDay = { from: 0, to: 1440 };

const range = (first: CalendarDay, count: number): CalendarDay[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));

/** The days `when` can mean today; a weekday said on that very day may mean today or a week from it. */
function daysOf(when: When, today: CalendarDay): CalendarDay[] {
  const monday = mondayOf(today);
  switch (when) {
    case 'now':
    case 'today':
      return [today];
    case 'tomorrow':
      return [addDays(today, 1)];
    case 'this-week':
      return range(today, 7 - weekdayIndex(today));
    case 'next-week':
      return range(addDays(monday, 7), 7);
    case 'weekend':
      return range(addDays(monday, 5), 2).filter((day) => day >= today);
    default: {
      const ahead = (weekdays.indexOf(when) - weekdayIndex(today) + 7) % 7;
      return ahead === 0 ? [today, addDays(today, 7)] : [addDays(today, ahead)];
    }
  }
}

function excluded(day: CalendarDay, today: CalendarDay, whens: readonly When[]): boolean {
  return whens.some((when) => {
    if (when === 'weekend') return weekdayIndex(day) >= 5;
    if ((weekdays as readonly string[]).includes(when)) return weekdayOf(day) === when;
    return daysOf(when, today).includes(day);
  });
}

function partsOf(wish: TimeWish): { from: number; to: number; atLeast: number }[] {
  if (wish.partOfDay) return [{ ...partOfDayMinutes[wish.partOfDay], atLeast: worthComing }];
  const unwanted = wish.excludes?.partsOfDay ?? [];
  if (unwanted.length === 0) return [{ ...wholeDay, atLeast: 1 }];
  const wanted = (Object.keys(partOfDayMinutes) as PartOfDay[]).filter((part) => !unwanted.includes(part));
  return wanted.map((part) => ({ ...partOfDayMinutes[part], atLeast: worthComing }));
}

function fromInterval({ from, to }: Interval): TimeWindow[] {
  const first = wallClock(new Date(from));
  const last = wallClock(new Date(to));
  const days = range(first.day, Math.min(daysBetween(first.day, last.day) + 1, anyDayHorizon * 4));
  return days
    .map((day) => ({
      day,
      from: day === first.day ? first.minute : 0,
      to: day === last.day ? last.minute : 1440,
      atLeast: 1,
    }))
    .filter((window) => window.from < window.to);
}

/** Cuts off what has gone by; what is left counts however short it is. */
function ahead(windows: TimeWindow[], now: { day: CalendarDay; minute: number }): TimeWindow[] {
  return windows
    .filter((window) => window.day > now.day || (window.day === now.day && window.to > now.minute))
    .map((window) =>
      window.day === now.day && window.from <= now.minute
        ? { ...window, from: now.minute, atLeast: 1 }
        : window,
    );
}

/**
 * The times that a wish leaves at `now`, earliest first; `null` when it says nothing of time, empty when all of
 * it has gone by. `now` is the minute under way; a part of day without a day means the coming four weeks.
 */
export function windowsOf(wish: TimeWish, now: Date): TimeWindow[] | null {
  const clock = wallClock(now);
  const unwantedDays = wish.excludes?.whens ?? [];
  const saysNothing =
    !wish.when &&
    !wish.partOfDay &&
    !wish.interval &&
    unwantedDays.length === 0 &&
    !wish.excludes?.partsOfDay?.length;
  if (saysNothing) return null;
  if (wish.when === 'now' && !wish.interval) {
    return [{ day: clock.day, from: clock.minute, to: clock.minute + 1, atLeast: 1 }];
  }
  const windows = wish.interval
    ? fromInterval(wish.interval)
    : (wish.when ? daysOf(wish.when, clock.day) : range(clock.day, anyDayHorizon)).flatMap((day) =>
        partsOf(wish).map((part) => ({ day, ...part })),
      );
  return ahead(windows, clock).filter((window) => !excluded(window.day, clock.day, unwantedDays));
}

/** From the first to the last minute that a wish leaves, as the turn record writes it; `null` when none. */
export function intervalOf(wish: TimeWish, now: Date): Interval | null {
  const windows = windowsOf(wish, now) ?? [];
  const first = windows[0];
  const last = windows.at(-1);
  if (!first || !last) return null;
  return {
    from: isoInHelsinki(instantAt(first.day, first.from)),
    to: isoInHelsinki(instantAt(last.day, last.to)),
  };
}
