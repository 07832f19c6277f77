import Holidays from 'date-holidays';
import type { CalendarDay } from './calendar-day.js';

const finland = new Holidays('FI');

/** Not public holidays by law, but nothing for families is open: our rule. */
const closedEves = [/^juhannusaatto$/i, /^jouluaatto$/i];

const years = new Map<string, { holidays: Set<CalendarDay>; eves: Set<CalendarDay> }>();

function restDaysOf(year: string) {
  const known = years.get(year);
  if (known) return known;
  const all = finland.getHolidays(Number(year), 'fi');
  const daysWhere = (chosen: (holiday: { name: string; type: string }) => boolean) =>
    new Set(all.filter(chosen).map((holiday) => holiday.date.slice(0, 10)));
  const found = {
    holidays: daysWhere((holiday) => holiday.type === 'public'),
    eves: daysWhere((holiday) => closedEves.some((eve) => eve.test(holiday.name))),
  };
  years.set(year, found);
  return found;
}

/** A public holiday in Finland (arkipyhä or a Sunday feast); ordinary Sundays are not. */
export const isPublicHoliday = (day: CalendarDay): boolean => restDaysOf(day.slice(0, 4)).holidays.has(day);

/** Midsummer's Eve or Christmas Eve. */
export const isClosedEve = (day: CalendarDay): boolean => restDaysOf(day.slice(0, 4)).eves.has(day);

/** A public holiday or one of the two eves: closed unless an entry's hours say otherwise. */
export const isRestDay = (day: CalendarDay): boolean => isPublicHoliday(day) || isClosedEve(day);
