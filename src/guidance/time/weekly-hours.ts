import { addDays, type CalendarDay, mondayOf } from './calendar-day.js';
import { wallClock } from './helsinki.js';
import { isRestDay } from './rest-days.js';
import { type MinuteSpan, writtenSpans } from './written-hours.js';

/** The same spans on these days of the week, 0 for Monday. A night past midnight runs over 1440. */
export interface WeeklyGroup {
  days: number[];
  spans: MinuteSpan[];
}

/** A usual week; `varies` when the coming weeks are not all alike, so that it is only an example. */
export interface WeeklyHours {
  groups: WeeklyGroup[];
  varies: boolean;
}

const weeksSearched = 26;
const weeksCompared = 6;
const nightEnds = 6 * 60;

const daysFrom = (monday: CalendarDay): CalendarDay[] =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day));

/** A span that begins at midnight where the evening before went on is that evening's end. */
function nightInto(hours: string, day: CalendarDay): MinuteSpan | undefined {
  const first = writtenSpans(hours, day)[0];
  if (!first || first.from > 0 || first.to > nightEnds) return undefined;
  return writtenSpans(hours, addDays(day, -1)).at(-1)?.to === 1440 ? first : undefined;
}

function spansBegunOn(hours: string, day: CalendarDay): MinuteSpan[] {
  const spans = writtenSpans(hours, day).slice(nightInto(hours, day) ? 1 : 0);
  const over = nightInto(hours, addDays(day, 1));
  return spans.map((span) => (over && span.to === 1440 ? { ...span, to: 1440 + over.to } : span));
}

const isAlike = (hours: string, day: CalendarDay, other: CalendarDay): boolean =>
  isRestDay(other) || JSON.stringify(spansBegunOn(hours, day)) === JSON.stringify(spansBegunOn(hours, other));

function usualWeek(hours: string, thisMonday: CalendarDay): CalendarDay | undefined {
  const mondays = Array.from({ length: weeksSearched }, (_, week) => addDays(thisMonday, week * 7));
  return mondays.find((monday) => {
    const days = daysFrom(monday);
    return !days.some(isRestDay) && days.some((day) => spansBegunOn(hours, day).length > 0);
  });
}

function grouped(hours: string, monday: CalendarDay): WeeklyGroup[] {
  const groups = new Map<string, WeeklyGroup>();
  for (const [index, day] of daysFrom(monday).entries()) {
    const spans = spansBegunOn(hours, day);
    if (spans.length === 0) continue;
    const key = JSON.stringify(spans);
    groups.set(key, { spans, days: [...(groups.get(key)?.days ?? []), index] });
  }
  return [...groups.values()];
}

/** The usual week of some hours, seen from `now`; `null` when nothing is open in the coming half year. */
export function weeklyHours(hours: string, now: Date): WeeklyHours | null {
  const thisMonday = mondayOf(wallClock(now).day);
  const usual = usualWeek(hours, thisMonday);
  if (!usual) return null;
  const varies = Array.from({ length: weeksCompared }, (_, week) => week * 7).some((later) =>
    daysFrom(usual).some((day, index) => !isAlike(hours, day, addDays(thisMonday, later + index))),
  );
  return { groups: grouped(hours, usual), varies };
}
