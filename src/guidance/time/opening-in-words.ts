import type { Language } from '../text/languages.js';
import type { CalendarDay } from './calendar-day.js';
import { clockInWords, timesInWords } from './clock-in-words.js';
import { dateInWords, dayInWords } from './day-in-words.js';
import { fill } from './fill.js';
import { wallClock } from './helsinki.js';
import type { OpenState } from './open-state.js';
import type { Opening } from './opening-hours.js';
import { type OpeningPhrases, openingPhrases } from './opening-phrases.js';

/** In which language and at which moment; `of` a place ("Avoinna nyt") or a helpline ("Vastaa nyt"). */
export interface InWords {
  language: Language;
  now: Date;
  of?: 'place' | 'line';
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "torstaina klo 9–12", "huomenna klo 9–12", "på torsdag kl. 9–12", "on Thursday 9–12". */
export function openingInWords(opening: Opening, { language, now }: InWords): string {
  const day = dayInWords(opening.day, wallClock(now).day, language);
  return `${day} ${timesInWords(opening, language)}`;
}

function nextInWords(next: Opening, { language, now, of = 'place' }: InWords): string {
  const phrases = openingPhrases[language][of];
  const today = wallClock(now).day;
  const values = { day: dayInWords(next.day, today, language), times: timesInWords(next, language) };
  return fill(next.day === today ? phrases.today : phrases.again, values);
}

function openInWords(opening: Opening, { language, of = 'place' }: InWords): string {
  const phrases = openingPhrases[language][of];
  if (opening.ends === null) return phrases.always;
  return fill(phrases.openUntil, { until: clockInWords(opening.to, language) });
}

function untilInWords(phrases: OpeningPhrases, date: CalendarDay | undefined, language: Language): string {
  return date ? fill(phrases.onBreakUntil, { date: dateInWords(date, language) }) : phrases.onBreak;
}

function plannedInWords(phrases: OpeningPhrases, date: CalendarDay | undefined, language: Language): string {
  return date ? fill(phrases.plannedFrom, { date: dateInWords(date, language) }) : phrases.planned;
}

/**
 * The one line under a name that says how things stand at this moment: "Avoinna nyt klo 14 asti", "Avoinna taas
 * torstaina klo 9–12", "Torstaina klo 9–12, tauko mahdollinen", "Tauolla 10.1. asti". Without a full stop.
 */
export function openStateInWords(state: OpenState, words: InWords): string {
  const phrases = openingPhrases[words.language];
  switch (state.is) {
    case 'open':
      return openInWords(state.opening, words);
    case 'closed':
      return state.next ? nextInWords(state.next, words) : phrases[words.of ?? 'place'].closed;
    case 'break-possible':
      return `${capitalised(openingInWords(state.next, words))}, ${phrases.breakPossible}`;
    case 'not-known':
      return state.because === 'no-hours' ? phrases.noHours : phrases.unconfirmed;
    case 'on-break':
      return untilInWords(phrases, state.until, words.language);
    case 'planned':
      return plannedInWords(phrases, state.opens, words.language);
    case 'ended':
      return phrases.ended;
  }
}
