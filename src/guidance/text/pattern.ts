import { fold } from './fold.js';
import type { Token } from './tokenise.js';

/** One word of a pattern, compared with a token as written and, where that has none, without diacritics. */
export interface PatternWord {
  how: 'is' | 'begins' | 'holds' | 'ends';
  text: string;
  folded: string;
  /** Written with `=`: the diacritics decide ("sää" is weather, "saa" is not). */
  strict: boolean;
}

/** `gaps[i]`: how many other words may stand before word i; empty where none may stand before any. */
export interface Pattern {
  words: readonly PatternWord[];
  gaps: readonly number[];
}

const maxGap = 3;
/** Nearly all patterns have none: they share this one. */
const noGaps: readonly number[] = [];

/**
 * Reads a pattern of the vocabulary. Words are parted by spaces; `vauv-` begins a word, `-kahvil-` stands
 * anywhere in it (compounds), `-kväll` ends it, a bare word is the whole word; `ei/en jaksa-` gives
 * alternatives; `..` lets up to three other words in between; `=sää` insists on the diacritics.
 */
export function readPatterns(source: string): Pattern[] {
  let readings: Pattern[] = [{ words: [], gaps: [] }];
  let gap = 0;
  for (const part of source.toLowerCase().replaceAll("'", '').trim().split(/\s+/)) {
    if (part === '..') {
      gap = maxGap;
      continue;
    }
    const words = part.split('/').filter(Boolean).map(readWord);
    const allowed = gap;
    readings = readings.flatMap((reading) =>
      words.map((word) => ({ words: [...reading.words, word], gaps: [...reading.gaps, allowed] })),
    );
    gap = 0;
  }
  return readings.flatMap(({ words, gaps }) =>
    words.length > 0 ? [{ words, gaps: gaps.some((gap) => gap > 0) ? gaps : noGaps }] : [],
  );
}

function readWord(part: string): PatternWord {
  const strict = part.startsWith('=');
  const bare = strict ? part.slice(1) : part;
  const opens = bare.startsWith('-');
  const closes = bare.endsWith('-');
  const text = bare.slice(opens ? 1 : 0, closes ? -1 : undefined);
  const how = opens ? (closes ? 'holds' : 'ends') : closes ? 'begins' : 'is';
  return { how, text, folded: strict ? text : fold(text), strict };
}

/** Whether a token is what a word of a pattern says; without diacritics only where the message has none. */
export function fits(word: PatternWord, token: Token): boolean {
  if (compare(word.how, token.text, word.text)) return true;
  return !word.strict && token.plain && compare(word.how, token.folded, word.folded);
}

function compare(how: PatternWord['how'], token: string, word: string): boolean {
  switch (how) {
    case 'is':
      return token === word;
    case 'begins':
      return token.startsWith(word);
    case 'holds':
      return token.includes(word);
    case 'ends':
      return token.endsWith(word);
  }
}

/** The token index after the pattern when it fits from `start`, else -1. */
export function endOfMatch(pattern: Pattern, tokens: readonly Token[], start: number): number {
  let at = start;
  for (const [i, word] of pattern.words.entries()) {
    const latest = Math.min(at + (i === 0 ? 0 : (pattern.gaps[i] ?? 0)), tokens.length - 1);
    let found = -1;
    for (let j = at; j <= latest && found < 0; j++) {
      const token = tokens[j];
      if (token && fits(word, token)) found = j;
    }
    if (found < 0) return -1;
    at = found + 1;
  }
  return at;
}
