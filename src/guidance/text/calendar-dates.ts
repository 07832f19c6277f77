import { addDays, type CalendarDay } from '../time/calendar-day.js';
import type { Measures } from './clock-times.js';
import { wholeNumber } from './number-token.js';
import type { Token } from './tokenise.js';

export interface DateMention {
  day: CalendarDay;
  start: number;
  end: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "3.12.", "3.12.2026", "3. joulukuuta", "den 3 december", "December 3rd": the next such day from today on. */
export function findDates(tokens: readonly Token[], measures: Measures, today: CalendarDay): DateMention[] {
  const found: DateMention[] = [];
  for (const [at, token] of tokens.entries()) {
    const mention = numericDate(tokens, at, measures) ?? namedDate(tokens, at, measures);
    if (!mention || token.before === 'joined') continue;
    const day = dayOf(mention, today);
    if (day) found.push({ day, start: mention.start, end: mention.end });
  }
  return found;
}

interface Parts {
  date: number;
  month: number;
  year?: number;
  start: number;
  end: number;
}

function numericDate(tokens: readonly Token[], at: number, measures: Measures): Parts | null {
  const parts = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/.exec(tokens[at]?.text ?? '');
  if (!parts || measures.get('clock')?.has(at - 1)) return null;
  const next = tokens[at + 1];
  if (next?.before === 'joined' && !next.number) return null;
  const year = parts[3] ? Number(parts[3]) : undefined;
  return { date: Number(parts[1]), month: Number(parts[2]), year, start: at, end: at + 1 };
}

function namedDate(tokens: readonly Token[], at: number, measures: Measures): Parts | null {
  const month = months.findIndex((name) => measures.get(name)?.has(at)) + 1;
  if (month === 0) return null;
  for (const [beside, start, end] of [
    [at - 1, at - 1, at + 1],
    [at - 2, at - 2, at + 1],
    [at + 1, at, at + 2],
  ] as const) {
    const date = wholeNumber(tokens[beside]);
    if (date !== null && date >= 1 && date <= 31) return { date, month, start, end };
  }
  return null;
}

function dayOf({ date, month, year }: Parts, today: CalendarDay): CalendarDay | null {
  const thisYear = Number(today.slice(0, 4));
  const first = isoDay(year ?? thisYear, month, date);
  if (first === null || year !== undefined || first >= addDays(today, -7)) return first;
  return isoDay(thisYear + 1, month, date);
}

function isoDay(year: number, month: number, date: number): CalendarDay | null {
  const moment = new Date(Date.UTC(year, month - 1, date));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== date) return null;
  return moment.toISOString().slice(0, 10);
}
