import { DateTime } from 'luxon';
import { addDays, type CalendarDay } from './calendar-day.js';

export const helsinkiZone = 'Europe/Helsinki';

/** What a clock on a wall in Finland shows: the day, and minutes since its midnight (0–1439). */
export interface WallClock {
  day: CalendarDay;
  minute: number;
}

export const inHelsinki = (instant: Date): DateTime => DateTime.fromJSDate(instant, { zone: helsinkiZone });

let lastRead: { instant: number; clock: WallClock } | null = null;

/** The wall clock at an instant. A turn asks for the same moment hundreds of times, so the last answer is kept. */
export function wallClock(instant: Date): WallClock {
  if (lastRead?.instant === instant.getTime()) return lastRead.clock;
  const local = inHelsinki(instant);
  const clock = { day: local.toISODate() ?? '', minute: local.hour * 60 + local.minute };
  lastRead = { instant: instant.getTime(), clock };
  return clock;
}

/**
 * The instant at which a Finnish wall clock shows `minute` of `day`; 1440 and more run into the following days.
 * A time skipped by the spring change is taken an hour later, one that the autumn change repeats at its first
 * coming.
 */
export function instantAt(day: CalendarDay, minute: number): Date {
  const onDay = addDays(day, Math.floor(minute / 1440));
  const rest = ((minute % 1440) + 1440) % 1440;
  const time = { hour: Math.floor(rest / 60), minute: rest % 60 };
  return DateTime.fromISO(onDay, { zone: helsinkiZone }).set(time).toJSDate();
}

/** ISO 8601 with the Helsinki offset, to the second: `2026-11-25T17:00:00+02:00`. */
export const isoInHelsinki = (instant: Date): string =>
  inHelsinki(instant).toISO({ suppressMilliseconds: true }) ?? '';
