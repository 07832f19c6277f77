import { type PartOfDay, partsOfDay, type When, whens } from '../taxonomy.js';
import { weekdayOf } from '../time/calendar-day.js';
import { instantAt, isoInHelsinki, wallClock } from '../time/helsinki.js';
import { intervalOf } from '../time/wished-times.js';
import type { Interval } from '../understanding/filters.js';
import { type DateMention, findDates } from './calendar-dates.js';
import { type ClockTime, findClockTimes, measuresAt } from './clock-times.js';
import { type LexiconMatch, longestOnly } from './lexicon.js';
import type { Token } from './tokenise.js';

export interface TimeWord<T> {
  value: T;
  start: number;
  end: number;
}

/** All that a message says of time, in order. */
export interface TimeFound {
  whens: TimeWord<When>[];
  partsOfDay: TimeWord<PartOfDay>[];
  /** Only when a date or a clock time on a day was given. */
  interval: Interval | null;
  /** Token spans that speak of time. */
  spans: { start: number; end: number }[];
}

export interface TimeWords {
  /** Concepts are days, parts of the day, or both joined by `+`. */
  times: readonly LexiconMatch[];
  measures: readonly LexiconMatch[];
  now: Date;
}

const isWhen = (id: string): id is When => (whens as readonly string[]).includes(id);
const isPart = (id: string): id is PartOfDay => (partsOfDay as readonly string[]).includes(id);
const eveningFrom = 17 * 60;
const shortMessage = 3;

/** Weekdays, parts of the day, relative days, clock times and dates, in every language's own words, which a lexicon found. */
export function findTimes(
  tokens: readonly Token[],
  { times, measures: measured, now }: TimeWords,
): TimeFound {
  const measures = measuresAt(measured);
  const words = withCompounds(times, tokens);
  const clocks = findClockTimes(tokens, measures);
  const dates = findDates(tokens, measures, wallClock(now).day);
  const short = shortDays(tokens, { measured, taken: [...words, ...clocks] });
  const days = [...words, ...short].flatMap(({ concept, start, end }) => whenOf(concept, start, end));
  const parts = words.flatMap(({ concept, start, end }) => partOf(concept, start, end));
  if (parts.length === 0) parts.push(...clocks.map(partOfClock));
  return {
    whens: days.sort((a, b) => a.start - b.start),
    partsOfDay: parts,
    interval: intervalFor({ day: days[0]?.value, date: dates[0], clock: clocks[0] }, now),
    spans: [...words, ...short, ...clocks, ...dates].map(({ start, end }) => ({ start, end })),
  };
}

/**
 * The longest of what overlaps, and the other half of a compound: "torstaiaamuna" says a day and a part of it,
 * while the "morgon" in "imorgon" says nothing more.
 */
function withCompounds(matches: readonly LexiconMatch[], tokens: readonly Token[]): LexiconMatch[] {
  const kept = longestOnly(matches);
  const halves = matches.filter((match) => {
    const letters = tokens[match.start]?.text.length ?? 0;
    const beside = kept.filter(({ start, end }) => start < match.end && match.start < end);
    return beside.every(
      (other) =>
        other.end - other.start === 1 &&
        other.weight + match.weight <= letters &&
        isPart(other.concept) !== isPart(match.concept),
    );
  });
  return [...kept, ...longestOnly(halves.filter((match) => !kept.includes(match)))];
}

const whenOf = (concept: string, start: number, end: number): TimeWord<When>[] =>
  concept
    .split('+')
    .filter(isWhen)
    .map((value) => ({ value, start, end }));

const partOf = (concept: string, start: number, end: number): TimeWord<PartOfDay>[] =>
  concept
    .split('+')
    .filter(isPart)
    .map((value) => ({ value, start, end }));

interface Around {
  measured: readonly LexiconMatch[];
  taken: readonly { start: number; end: number }[];
}

/** "ke", "to", "on": a day only beside another word of time, at the end, or in a message of few words. */
function shortDays(tokens: readonly Token[], { measured, taken }: Around): LexiconMatch[] {
  return measured.flatMap((match) => {
    if (!match.concept.startsWith('short-')) return [];
    const beside = taken.some(
      ({ start, end }) => start === match.end || end === match.start || start === match.end + 1,
    );
    const last = match.end === tokens.length || tokens[match.end]?.before === 'clause';
    if (!beside && !(last && tokens.length > 1) && tokens.length > shortMessage) return [];
    return [{ ...match, concept: match.concept.slice('short-'.length) }];
  });
}

function partOfClock({ minute, start, end, side }: ClockTime): TimeWord<PartOfDay> {
  const said = side === 'after' ? minute + 60 : side === 'before' ? minute - 60 : minute;
  const value = said < 12 * 60 ? 'morning' : said < eveningFrom ? 'afternoon' : 'evening';
  return { value, start, end };
}

interface Said {
  day: When | undefined;
  date: DateMention | undefined;
  clock: ClockTime | undefined;
}

/** A date's whole day, or the hours around a clock time on a named day. */
function intervalFor({ day, date, clock }: Said, now: Date): Interval | null {
  const on = date?.day ?? (day && clock ? dayNamed(day, now) : null);
  if (!on) return null;
  const [from, to] = clock ? hoursAround(clock) : [0, 1440];
  return { from: isoInHelsinki(instantAt(on, from)), to: isoInHelsinki(instantAt(on, to)) };
}

function dayNamed(day: When, now: Date): string | null {
  const whole = intervalOf({ when: day }, now);
  if (!whole) return null;
  const first = whole.from.slice(0, 10);
  const single = day === 'today' || day === 'now' || day === 'tomorrow' || weekdayOf(first) === day;
  return single ? first : null;
}

function hoursAround({ minute, side }: ClockTime): [number, number] {
  if (side === 'after') return [minute, Math.max(minute + 60, 21 * 60)];
  if (side === 'before') return [Math.min(6 * 60, minute - 60), minute];
  return [minute, minute + 60];
}
