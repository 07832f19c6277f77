import OpeningHours from 'opening_hours';
import { addDays, type CalendarDay } from './calendar-day.js';
import { isPublicHoliday, isRestDay } from './rest-days.js';

/** Open from minute `from` to minute `to` of one day, 0–1440. What runs over midnight is two spans. */
export interface MinuteSpan {
  from: number;
  to: number;
}

type Parsed = InstanceType<typeof OpeningHours>;
type Month = Map<CalendarDay, MinuteSpan[]>;

/** Only the country matters: the library takes the Finnish public holidays (`PH`) by it. */
const finland = { lat: 62, lon: 26, address: { country_code: 'fi', state: '' } };

const settings = {
  mode: 0,
  locale: 'en',
  tag_key: undefined,
  map_value: undefined,
  warnings_severity: undefined,
};

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Parsing takes about a millisecond and a parsed value some 45 kB, a month's days next to nothing. */
const parsedKept = 200;
const calendarsKept = 4000;
const parsed = new Map<string, Parsed | null>();
const calendars = new Map<string, Map<string, Month>>();

function keep<Value>(cache: Map<string, Value>, entry: { key: string; value: Value; most: number }): Value {
  const oldest = cache.keys().next();
  if (cache.size >= entry.most && !oldest.done) cache.delete(oldest.value);
  cache.set(entry.key, entry.value);
  return entry.value;
}

function read(hours: string): Parsed | string {
  try {
    return new OpeningHours(hours, finland, settings);
  } catch (problem) {
    // The library throws its explanation as a plain string.
    return String(problem).trim();
  }
}

/** Why `hours` cannot be read as OSM `opening_hours`, in the library's English words; `null` when they can. */
export function hoursProblem(hours: string): string | null {
  const result = read(hours);
  return typeof result === 'string' ? result : null;
}

function parse(hours: string): Parsed | null {
  const known = parsed.get(hours);
  if (known !== undefined) return known;
  const result = read(hours);
  return keep(parsed, { key: hours, value: typeof result === 'string' ? null : result, most: parsedKept });
}

/**
 * The library thinks in the process's zone. We only ever ask it about whole days, handing over and taking back
 * wall-clock components: so its zone stands for Helsinki's. All that is left of it is the one hour of the night
 * that its own spring change skips: an opening that begins or ends within that hour is then read an hour late.
 */
const toProcessZone = (day: CalendarDay): Date =>
  new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

const pad = (value: number): string => String(value).padStart(2, '0');

const fromProcessZone = (date: Date) => ({
  day: `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`,
  minute: date.getHours() * 60 + date.getMinutes(),
});

function addSpans(month: Month, opening: { starts: Date; ends: Date }): void {
  const last = fromProcessZone(opening.ends);
  let { day, minute } = fromProcessZone(opening.starts);
  while (day < last.day || (day === last.day && minute < last.minute)) {
    const to = day === last.day ? last.minute : 1440;
    const spans = month.get(day) ?? [];
    spans.push({ from: minute, to });
    month.set(day, spans);
    day = addDays(day, 1);
    minute = 0;
  }
}

function expand(hours: Parsed, monthKey: string): Month {
  const first = `${monthKey}-01`;
  const next = `${addDays(first, 31).slice(0, 7)}-01`;
  const month: Month = new Map();
  for (const [starts, ends, unknown] of hours.getOpenIntervals(toProcessZone(first), toProcessZone(next))) {
    // "By appointment" and the like are not hours at which one finds the door open.
    if (!unknown) addSpans(month, { starts, ends });
  }
  return month;
}

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

/**
 * The open spans of a day as the hours are written, rest days not yet regarded: the regular week's pattern.
 * Earliest first; unreadable hours are never open.
 */
export function writtenSpans(hours: string, day: CalendarDay): readonly MinuteSpan[] {
  const months =
    calendars.get(hours) ??
    keep(calendars, { key: hours, value: new Map<string, Month>(), most: calendarsKept });
  const key = day.slice(0, 7);
  const known = months.get(key);
  if (known) return known.get(day) ?? [];
  const readable = parse(hours);
  const month: Month = readable ? expand(readable, key) : new Map();
  months.set(key, month);
  return month.get(day) ?? [];
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
