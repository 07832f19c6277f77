import {
  addDays,
  addMonths,
  type CalendarDay,
  mondayOf,
  weekdayIndex,
  weekNumber,
} from '../../guidance/time/calendar-day.js';
import { lastWeekday, nthWeekday } from '../meetings/copy-to-next-year.js';
import type { SaidDate } from './said-date.js';
import { hasWord, type Piece, wordNumbers } from './said-pieces.js';

/** What a message says of days: days that are sure, a question with what it may mean, or nothing. */
export type DaysRead =
  | { says: 'days'; days: CalendarDay[]; between: 'and' | 'or' }
  | { says: 'doubtful'; because: DayDoubt; options: CalendarDay[] }
  | { says: 'no-such-date'; written: string }
  | { says: 'nothing' };

export const dayDoubts = ['which-week', 'passed', 'weekday-or-date', 'which-day', 'which-month'] as const;
export type DayDoubt = (typeof dayDoubts)[number];

export interface DaysContext {
  today: CalendarDay;
  /** The meeting that is being moved: "torstaille" may mean the Thursday of its week. */
  movedFrom: CalendarDay | null;
}

const sure = (days: readonly CalendarDay[], pieces: readonly Piece[]): DaysRead => ({
  ...{ says: 'days', days: [...new Set(days)].sort() },
  between: hasWord(pieces, 'or') ? 'or' : 'and',
});
const doubtful = (because: DayDoubt, options: readonly CalendarDay[] = []): DaysRead => ({
  ...{ says: 'doubtful', because },
  options: [...new Set(options)].sort(),
});

type Reader = (pieces: readonly Piece[], context: DaysContext) => DaysRead | null;

/** The days that a message names, seen from today. */
export function readDays(pieces: readonly Piece[], context: DaysContext): DaysRead {
  const readers: Reader[] = [datesOf, nthWeekdays, nearDays, afterSome, ofWeek, weekdaysAlone, tooWide];
  for (const read of readers) {
    const found = read(pieces, context);
    if (found) return found;
  }
  return { says: 'nothing' };
}

function yearOf(pieces: readonly Piece[], today: CalendarDay): number | null {
  const thisYear = Number(today.slice(0, 4));
  if (hasWord(pieces, 'next-year')) return thisYear + 1;
  if (hasWord(pieces, 'this-year')) return thisYear;
  const said = pieces.find((piece) => piece.is === 'number' && piece.value >= 2000 && piece.value < 2200);
  return said?.is === 'number' ? said.value : null;
}

const monthText = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

function isoDay(year: number, month: number, date: number): CalendarDay | null {
  const moment = new Date(Date.UTC(year, month - 1, date));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== date) return null;
  return moment.toISOString().slice(0, 10);
}

/** "14 March": a month with a number beside it. */
function namedDates(pieces: readonly Piece[]): SaidDate[] {
  return wordNumbers(pieces, 'month').flatMap(({ value: month, piece }): SaidDate[] => {
    const beside = pieces.find(
      (other) =>
        other.is === 'number' &&
        other.value >= 1 &&
        other.value <= 31 &&
        ((other.end <= piece.start && piece.start - other.end <= 1) || other.start === piece.end),
    );
    if (beside?.is !== 'number') return [];
    return [{ date: beside.value, month, year: null, written: `${beside.value}.${month}.` }];
  });
}

/** A date that went by so lately may be a slip; one long past means next year. */
const lately = 60;

function datesOf(pieces: readonly Piece[], { today }: DaysContext): DaysRead | null {
  const numeric = pieces.flatMap((piece) => (piece.is === 'date' ? [piece.date] : []));
  const said = numeric.length > 0 ? numeric : namedDates(pieces);
  if (said.length === 0) return null;
  const days: CalendarDay[] = [];
  for (const one of said) {
    const year = one.year ?? yearOf(pieces, today);
    const thisYear = Number(today.slice(0, 4));
    const day = isoDay(year ?? thisYear, one.month, one.date);
    const next = isoDay(thisYear + 1, one.month, one.date);
    // The 29th of February is a date, though not in every year.
    if (day === null && (year !== null || next === null))
      return { says: 'no-such-date', written: one.written };
    if (year !== null || (day !== null && day >= today)) days.push(day ?? '');
    else if (day !== null && day >= addDays(today, -lately)) return doubtful('passed', next ? [next] : []);
    else if (next) days.push(next);
    else return { says: 'no-such-date', written: one.written };
  }
  return weekdayDiffers(pieces, days) ?? sure(days, pieces);
}

/** "tiistaina 9.12." where the ninth is a Wednesday: one of the two is wrong. */
function weekdayDiffers(pieces: readonly Piece[], days: readonly CalendarDay[]): DaysRead | null {
  const weekday = wordNumbers(pieces, 'weekday')[0]?.value;
  const [only, ...others] = days;
  if (weekday === undefined || !only || others.length > 0 || weekdayIndex(only) === weekday) return null;
  const sameWeek = addDays(mondayOf(only), weekday);
  return doubtful('weekday-or-date', [only, sameWeek]);
}

/** "maaliskuun ja toukokuun toisena tiistaina", "ensi kuun viimeisenä torstaina". */
function nthWeekdays(pieces: readonly Piece[], { today }: DaysContext): DaysRead | null {
  const weekday = wordNumbers(pieces, 'weekday')[0]?.value;
  const nth = wordNumbers(pieces, 'ordinal')[0]?.value ?? (hasWord(pieces, 'ordinal-last') ? 5 : undefined);
  if (weekday === undefined || nth === undefined) return null;
  const inMonth = (month: string) =>
    hasWord(pieces, 'ordinal-last') ? lastWeekday(month, weekday) : nthWeekday(month, { weekday, nth });
  if (hasWord(pieces, 'next-month')) return sure([inMonth(addMonths(today, 1).slice(0, 7)) ?? today], pieces);
  const months = wordNumbers(pieces, 'month').map(({ value }) => value);
  if (months.length === 0) return doubtful('which-month');
  const year = yearOf(pieces, today);
  const thisYear = Number(today.slice(0, 4));
  const days = months.flatMap((month) => {
    const first = inMonth(monthText(year ?? thisYear, month));
    const comes = year !== null || (first !== null && first > today);
    return (comes ? first : inMonth(monthText(thisYear + 1, month))) ?? [];
  });
  return sure(days, pieces);
}

function nearDays(pieces: readonly Piece[], { today }: DaysContext): DaysRead | null {
  const near = { today: 0, tomorrow: 1, 'day-after-tomorrow': 2 };
  const days = Object.entries(near).flatMap(([word, away]) =>
    hasWord(pieces, word) ? [addDays(today, away)] : [],
  );
  return days.length > 0 ? sure(days, pieces) : null;
}

/** How many of a unit: "kahden viikon", "3 päivää", "a week". */
export function countBefore(pieces: readonly Piece[], unit: string): number | null {
  const at = pieces.findIndex((piece) => piece.is === 'word' && piece.concept === unit);
  if (at < 0) return null;
  const before = pieces[at - 1];
  if (before?.is === 'number' && before.value < 100) return before.value;
  const named = before ? wordNumbers([before], 'number')[0]?.value : undefined;
  return named ?? 1;
}

/** "kahden viikon päästä", "om tre dagar", "in two weeks on Tuesday". */
function afterSome(pieces: readonly Piece[], { today }: DaysContext): DaysRead | null {
  if (!hasWord(pieces, 'from-now')) return null;
  const days = countBefore(pieces, 'day-unit');
  if (days !== null) return sure([addDays(today, days)], pieces);
  const weeks = countBefore(pieces, 'week');
  if (weeks === null) return null;
  const weekday = wordNumbers(pieces, 'weekday')[0]?.value;
  const then = addDays(today, 7 * weeks);
  if (weekday === undefined) return sure([then], pieces);
  const ofThatWeek = addDays(mondayOf(then), weekday);
  const fromComing = addDays(comingWeekday(today, weekday), 7 * weeks);
  return ofThatWeek === fromComing
    ? sure([ofThatWeek], pieces)
    : doubtful('which-week', [ofThatWeek, fromComing]);
}

/** The next such weekday after today. */
const comingWeekday = (today: CalendarDay, weekday: number): CalendarDay =>
  addDays(today, ((weekday - weekdayIndex(today) + 6) % 7) + 1);

/** "ensi viikon torstaina", "torsdag nästa vecka", "viikon 12 tiistaina". */
function ofWeek(pieces: readonly Piece[], { today }: DaysContext): DaysRead | null {
  const monday = mondayMeant(pieces, today);
  if (monday === null) return null;
  const weekdays = wordNumbers(pieces, 'weekday').map(({ value }) => value);
  if (weekdays.length === 0) return doubtful('which-day');
  return sure(
    weekdays.map((weekday) => addDays(monday, weekday)),
    pieces,
  );
}

function mondayMeant(pieces: readonly Piece[], today: CalendarDay): CalendarDay | null {
  if (hasWord(pieces, 'next-week')) return addDays(mondayOf(today), 7);
  if (hasWord(pieces, 'this-week')) return mondayOf(today);
  const at = pieces.findIndex((piece) => piece.is === 'word' && piece.concept === 'week');
  const after = at < 0 ? undefined : pieces[at + 1];
  if (after?.is !== 'number' || after.value < 1 || after.value > 53) return null;
  return mondayOfWeek(after.value, { today, year: yearOf(pieces, today) });
}

function mondayOfWeek(
  week: number,
  { today, year }: { today: CalendarDay; year: number | null },
): CalendarDay | null {
  const mondayIn = (which: number) => addDays(mondayOf(`${which}-01-04`), 7 * (week - 1));
  const thisYear = Number(today.slice(0, 4));
  const monday =
    year === null && addDays(mondayIn(thisYear), 6) < today
      ? mondayIn(thisYear + 1)
      : mondayIn(year ?? thisYear);
  return weekNumber(monday) === week ? monday : null;
}

/** "tiistaina", "ensi tiistaina", "nästa tisdag". */
function weekdaysAlone(pieces: readonly Piece[], context: DaysContext): DaysRead | null {
  const weekdays = wordNumbers(pieces, 'weekday').map(({ value }) => value);
  if (weekdays.length === 0) return null;
  const options = weekdays.map((weekday) => meantBy(weekday, pieces, context));
  const open = options.find((one) => one.length > 1);
  return open ? doubtful('which-week', open) : sure(options.flat(), pieces);
}

function meantBy(
  weekday: number,
  pieces: readonly Piece[],
  { today, movedFrom }: DaysContext,
): CalendarDay[] {
  const coming = comingWeekday(today, weekday);
  if (hasWord(pieces, 'coming')) return [coming];
  const ofItsWeek = movedFrom === null ? coming : weekdayOfItsWeek(movedFrom, weekday);
  const meant = new Set([coming, ...(ofItsWeek > today ? [ofItsWeek] : [])]);
  if (movedFrom !== null) meant.delete(movedFrom);
  // On a Tuesday "tiistaina" is today or in a week.
  if (weekdayIndex(today) === weekday && movedFrom === null) meant.add(today);
  // On a Monday "ensi tiistaina" may be tomorrow, though one would then say so.
  if (hasWord(pieces, 'next') && coming < addDays(mondayOf(today), 7)) meant.add(addDays(coming, 7));
  return [...meant].sort();
}

/** From a Thursday "torstaille" is not to where it is. */
function weekdayOfItsWeek(movedFrom: CalendarDay, weekday: number): CalendarDay {
  const day = addDays(mondayOf(movedFrom), weekday);
  return day === movedFrom ? addDays(day, 7) : day;
}

/** A month or a number of weeks is no day. */
function tooWide(pieces: readonly Piece[]): DaysRead | null {
  const wide = ['next-month', 'next-year', 'this-year'].some((word) => hasWord(pieces, word));
  return wide || wordNumbers(pieces, 'month').length > 0 ? doubtful('which-day') : null;
}
