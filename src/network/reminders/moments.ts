import { addDays, type CalendarDay } from '../../guidance/time/calendar-day.js';
import { instantAt, wallClock } from '../../guidance/time/helsinki.js';
import { isOpen, openOnOrAfter, openOnOrBefore } from './open-days.js';
import type { ReminderSettings } from './reminder-settings.js';

/** Something to be told on a day, before `until` or never too late; `july`: it concerns a meeting in July. */
export interface Occasion {
  day: CalendarDay;
  until: Date | null;
  july: boolean;
}

export const isInJuly = (day: CalendarDay): boolean => day.slice(5, 7) === '07';

/**
 * The moment of an occasion: the network's hour on the day, or on the nearest open day before it. In July only
 * what concerns a July meeting goes out: the rest waits for August's first open day, and where that would be too
 * late it goes on June's last.
 */
export function momentOf({ day, until, july }: Occasion, settings: ReminderSettings): Date {
  const open = openOnOrBefore(day, settings);
  const moment = instantAt(open, settings.minute);
  if (july || !isInJuly(open)) return moment;
  const year = open.slice(0, 4);
  const august = instantAt(openOnOrAfter(`${year}-08-01`, settings), settings.minute);
  return until === null || august < until
    ? august
    : instantAt(openOnOrBefore(`${year}-06-30`, settings), settings.minute);
}

type Going = Pick<Occasion, 'until' | 'july'>;

/**
 * Whether something whose moment has come may go out now. One missed while the service was down goes as soon as
 * it is up, but never on a day of rest, which lasts until the hour of the next open day, unless it would then be
 * too late.
 */
export function mayGoAt(now: Date, { until, july }: Going, settings: ReminderSettings): boolean {
  const { day, minute } = wallClock(now);
  if (!isOpen(day, settings) || (isInJuly(day) && !july)) return false;
  return (
    minute >= settings.minute || isOpen(addDays(day, -1), settings) || isBefore(until, { day, settings })
  );
}

/** Whether something would be too late at the network's hour of a day. */
const isBefore = (until: Date | null, at: { day: CalendarDay; settings: ReminderSettings }): boolean =>
  until !== null && until <= instantAt(at.day, at.settings.minute);
