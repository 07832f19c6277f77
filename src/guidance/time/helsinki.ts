import { DateTime } from 'luxon';
import { addDays, type CalendarDay } from './calendar-day.js';

const helsinkiZone = 'Europe/Helsinki';

/** What a clock on a wall in Finland shows: the day, and minutes since its midnight (0–1439). */
export interface WallClock {
  day: CalendarDay;
  minute: number;
}

const inHelsinki = (instant: Date): DateTime => DateTime.fromJSDate(instant, { zone: helsinkiZone });

let lastRead: { instant: number; clock: WallClock } | null = null;

/** The wall clock at an instant. A turn asks for the same moment hundreds of times, so the last answer is kept. */
export function wallClock(instant: Date): WallClock {
  if (lastRead?.instant === instant.getTime()) return lastRead.clock;
  const local = inHelsinki(instant);
  const clock = { day: local.toISODate() ?? '', minute: local.hour * 60 + local.minute };
  lastRead = { instant: instant.getTime(), clock };
  return clock;
}

const startOf = (day: CalendarDay): number => DateTime.fromISO(day, { zone: helsinkiZone }).toMillis();

/** When days begin, and whether they have 24 hours: the zone's rules are slow to ask and do not change. */
const daysKept = 2000;
const known = new Map<CalendarDay, { start: number; plain: boolean }>();

function dayOf(day: CalendarDay): { start: number; plain: boolean } {
  const already = known.get(day);
  if (already) return already;
  if (known.size >= daysKept) known.clear();
  const start = startOf(day);
  const found = { start, plain: startOf(addDays(day, 1)) - start === 86_400_000 };
  known.set(day, found);
  return found;
}

/**
 * The instant at which a Finnish wall clock shows `minute` of `day`; 1440 and more run into the following days.
 * A time skipped by the spring change is taken an hour later, one that the autumn change repeats at its first
 * coming.
 */
export function instantAt(day: CalendarDay, minute: number): Date {
  const onDay = minute >= 0 && minute < 1440 ? day : addDays(day, Math.floor(minute / 1440));
  const rest = ((minute % 1440) + 1440) % 1440;
  const { start, plain } = dayOf(onDay);
  if (plain) return new Date(start + rest * 60_000);
  const time = { hour: Math.floor(rest / 60), minute: rest % 60 };
  return DateTime.fromMillis(start, { zone: helsinkiZone }).set(time).toJSDate();
}

/** ISO 8601 with the Helsinki offset, to the second: `2026-11-25T17:00:00+02:00`. */
export const isoInHelsinki = (instant: Date): string =>
  inHelsinki(instant).toISO({ suppressMilliseconds: true }) ?? '';
