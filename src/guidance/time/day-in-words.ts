import type { Language } from '../text/languages.js';
import { type CalendarDay, daysBetween, weekdayIndex } from './calendar-day.js';
import { calendarWords } from './calendar-words.js';
import { fill } from './fill.js';

const partsOf = (day: string, language: Language) => {
  const [y = '', m = '', d = ''] = day.split('-');
  const month = calendarWords[language].months[Number(m) - 1] ?? '';
  return { y, m: Number(m), d: Number(d), month };
};

/** "31.5.", "31.5", "31 May"; with the year "31.5.2026". */
export function dateInWords(day: CalendarDay, language: Language, withYear = false): string {
  const { date, dateOfYear } = calendarWords[language];
  return fill(withYear ? dateOfYear : date, partsOf(day, language));
}

/** A source's date as exactly as it is known: "2022", "toukokuu 2026", "17.5.2026". */
export function sourceDateInWords(sourceDate: string, language: Language): string {
  if (sourceDate.length === 4) return sourceDate;
  if (sourceDate.length > 7) return dateInWords(sourceDate, language, true);
  return fill(calendarWords[language].monthOfYear, partsOf(sourceDate, language));
}

/** "torstaina", "på torsdag", "on Thursday". */
const weekdayInWords = (day: CalendarDay, language: Language): string =>
  calendarWords[language].on[weekdayIndex(day)] ?? '';

/** "torstaina 26.11.2026": for what must not be mistaken. */
export const fullDayInWords = (day: CalendarDay, language: Language): string =>
  `${weekdayInWords(day, language)} ${dateInWords(day, language, true)}`;

/** Further off than this a date says its year. */
const sameYearDays = 180;

/** A day as one speaks of it: "tänään", "huomenna", "torstaina", from a week on "torstaina 3.12." */
export function dayInWords(day: CalendarDay, today: CalendarDay, language: Language): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return calendarWords[language].today;
  if (ahead === 1) return calendarWords[language].tomorrow;
  const weekday = weekdayInWords(day, language);
  if (ahead > 1 && ahead < 7) return weekday;
  return `${weekday} ${dateInWords(day, language, Math.abs(ahead) > sameYearDays)}`;
}
