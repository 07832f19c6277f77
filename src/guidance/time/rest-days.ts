import { addDays, type CalendarDay } from './calendar-day.js';
import { writtenSpans } from './written-hours.js';

/** A public holiday in Finland (arkipyhä or a Sunday feast); ordinary Sundays are not. */
export const isPublicHoliday = (day: CalendarDay): boolean => writtenSpans('PH', day).length > 0;

const isChristmasEve = (day: CalendarDay): boolean => day.endsWith('-12-24');

/** The day before the only public holiday of June after the 19th; Ascension Day and Pentecost come earlier. */
const isMidsummerEve = (day: CalendarDay): boolean => {
  const monthDay = day.slice(5);
  return monthDay >= '06-19' && monthDay <= '06-25' && isPublicHoliday(addDays(day, 1));
};

/** Midsummer's Eve or Christmas Eve: no public holidays by law, but nothing for families is open: our rule. */
export const isClosedEve = (day: CalendarDay): boolean => isChristmasEve(day) || isMidsummerEve(day);

/** A public holiday or one of the two eves: closed unless an entry's hours say otherwise. */
export const isRestDay = (day: CalendarDay): boolean => isPublicHoliday(day) || isClosedEve(day);
