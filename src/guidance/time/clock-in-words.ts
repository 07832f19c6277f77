import type { Language } from '../text/languages.js';
import { calendarWords } from './calendar-words.js';
import { fill } from './fill.js';

const minutesOf = (minute: number): string => String(minute % 60).padStart(2, '0');

/** Midnight that ends a day is 24, that which begins one 0; past it the next day's hours. */
const hourOf = (minute: number): number => Math.floor((minute > 1440 ? minute - 1440 : minute) / 60);

function bare(minute: number, language: Language, full: boolean): string {
  const { point } = calendarWords[language];
  return minute % 60 === 0 && !full
    ? String(hourOf(minute))
    : `${hourOf(minute)}${point}${minutesOf(minute)}`;
}

/** A clock time alone: "klo 14", "kl. 9.30", "14:00". Minutes from midnight; over 1440 is the night after. */
export function clockInWords(minute: number, language: Language): string {
  const { clock, point, fullHours } = calendarWords[language];
  return clock + bare(minute, language, fullHours || point === ':');
}

/** A span without its "klo": "9–12", "9.30–12", "17:30–19". */
export function hoursInWords(span: { from: number; to: number }, language: Language): string {
  const { span: phrase, fullHours } = calendarWords[language];
  const [from, to] = [span.from, span.to].map((minute) => bare(minute, language, fullHours));
  return fill(phrase, { from: from ?? '', to: to ?? '' });
}

/** A span as it stands in a sentence: "klo 9–12", "kl. 9.30–12", "9–12". */
export const timesInWords = (span: { from: number; to: number }, language: Language): string =>
  calendarWords[language].clock + hoursInWords(span, language);
