/** A calendar day as ISO text, `2026-11-25`: no zone, no clock, comparable with `<`. */
export type CalendarDay = string;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const dayLength = 86_400_000;

const toUtc = (day: CalendarDay): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (instant: number): CalendarDay => new Date(instant).toISOString().slice(0, 10);

/** The day `count` calendar days after `day`; negative counts go back. */
export const addDays = (day: CalendarDay, count: number): CalendarDay =>
  fromUtc(toUtc(day) + count * dayLength);

/** The same date `count` months later, or the last of a month that is too short for it. */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((toUtc(to) - toUtc(from)) / dayLength);

/** 0 for Monday … 6 for Sunday. */
export const weekdayIndex = (day: CalendarDay): number => (new Date(toUtc(day)).getUTCDay() + 6) % 7;

export const weekdayOf = (day: CalendarDay): Weekday => weekdays[weekdayIndex(day)] ?? 'mon';

/** The Monday of the week that `day` is in; a Finnish week runs from Monday to Sunday. */
export const mondayOf = (day: CalendarDay): CalendarDay => addDays(day, -weekdayIndex(day));

/** ISO week number, as Finnish calendars print it. */
export function weekNumber(day: CalendarDay): number {
  const thursday = addDays(mondayOf(day), 3);
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}
