import type { LexiconMatch } from './lexicon.js';
import { wholeNumber } from './number-token.js';
import type { Token } from './tokenise.js';

/** A clock time in a message, minutes of the day, and which side of it is meant. */
export interface ClockTime {
  minute: number;
  side: 'at' | 'after' | 'before';
  start: number;
  end: number;
}

/** Token indices at which a measure ("klo", "pm", "after" …) of the vocabulary stands. */
export type Measures = ReadonlyMap<string, ReadonlySet<number>>;

/** Of several words the last stands beside the number it measures: "kello on 10", "10 jälkeen". */
const endsBeside = ['clock', 'after', 'self', 'children'];
const isLast = (concept: string): boolean => concept.endsWith('-behind') || endsBeside.includes(concept);

export function measuresAt(matches: readonly LexiconMatch[]): Measures {
  const places = new Map<string, Set<number>>();
  for (const { concept, start, end } of matches) {
    const set = places.get(concept) ?? new Set<number>();
    places.set(concept, set.add(isLast(concept) ? end - 1 : start));
  }
  return places;
}

const near = 2;

/** "klo 10", "kl. 9–11", "10 am", "15:30", "after 5pm", "klo 15 jälkeen": only where something says it is a clock. */
export function findClockTimes(tokens: readonly Token[], measures: Measures): ClockTime[] {
  const stands = (measure: string, at: number): boolean => measures.get(measure)?.has(at) ?? false;
  const found: ClockTime[] = [];
  for (const [at, token] of tokens.entries()) {
    const minute = minuteOf(token);
    if (minute === null) continue;
    const marked = stands('clock', at - 1);
    const noon = stands('pm', at + 1);
    const early = stands('am', at + 1);
    if (!marked && !noon && !early && !/^\d{1,2}:\d\d$/.test(token.text)) continue;
    const end = noon || early ? at + 2 : at + 1;
    const side = sideOf(stands, { start: marked ? at - 1 : at, end });
    found.push({ minute: noon && minute < 720 ? minute + 720 : minute, side, start: at, end });
  }
  return found;
}

function sideOf(stands: (measure: string, at: number) => boolean, span: { start: number; end: number }) {
  for (let step = 0; step < near; step++) {
    if (stands('after-behind', span.end + step) || stands('after', span.start - 1 - step)) return 'after';
    if (stands('before-behind', span.end + step) || stands('before', span.start - 1 - step)) return 'before';
  }
  return 'at';
}

function minuteOf(token: Token): number | null {
  const whole = wholeNumber(token);
  if (whole !== null) return whole <= 24 ? whole * 60 : null;
  const parts = /^(\d{1,2})[.:](\d\d)$/.exec(token.text);
  if (!token.number || !parts) return null;
  const [hour, minutes] = [Number(parts[1]), Number(parts[2])];
  return hour <= 24 && minutes < 60 ? hour * 60 + minutes : null;
}
