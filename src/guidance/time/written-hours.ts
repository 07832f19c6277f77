import OpeningHours from 'opening_hours';
import { addDays, type CalendarDay } from './calendar-day.js';

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

/** Hours that cannot be read, whatever the library finds wrong, are never open: content is checked when loaded. */
function parse(hours: string): Parsed | null {
  const known = parsed.get(hours);
  return known === undefined ? keep(parsed, { key: hours, value: read(hours), most: parsedKept }) : known;
}

function read(hours: string): Parsed | null {
  try {
    return new OpeningHours(hours, finland, settings);
  } catch {
    return null;
  }
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
