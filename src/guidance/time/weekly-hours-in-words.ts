import type { Language } from '../text/languages.js';
import { calendarWords } from './calendar-words.js';
import { hoursInWords } from './clock-in-words.js';
import type { WeeklyGroup, WeeklyHours } from './weekly-hours.js';
import type { MinuteSpan } from './written-hours.js';

/** "a", "a ja b", "a, b ja c". */
function listed(words: readonly string[], and: string): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${and} ${last}` : last;
}

/** Days in a row as pairs of first and last. */
function runsOf(days: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run.last === day - 1) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

function daysInWords(days: readonly number[], language: Language): string {
  const { short, everyDay, and } = calendarWords[language];
  if (days.length === 7) return everyDay;
  const name = (day: number): string => short[day] ?? '';
  const runs = runsOf(days).map(({ first, last }) =>
    first === last ? name(first) : `${name(first)}–${name(last)}`,
  );
  return listed(runs, and);
}

const isWholeDay = ([span]: readonly MinuteSpan[]): boolean => span?.from === 0 && span.to >= 1440;

function groupInWords({ days, spans }: WeeklyGroup, language: Language): string {
  const { and, roundTheClock } = calendarWords[language];
  const times = isWholeDay(spans)
    ? roundTheClock
    : listed(
        spans.map((span) => hoursInWords(span, language)),
        and,
      );
  return `${daysInWords(days, language)} ${times}`;
}

/** A week in one line: "ma–ke 9–12, to 9–18", "joka päivä 17.30–20", "ympäri vuorokauden". */
export function weeklyHoursInWords({ groups }: WeeklyHours, language: Language): string {
  const only = groups[0];
  if (groups.length === 1 && only?.days.length === 7 && isWholeDay(only.spans)) {
    return calendarWords[language].roundTheClock;
  }
  const separator = language === 'ar' ? '، ' : ', ';
  return groups.map((group) => groupInWords(group, language)).join(separator);
}
