import type { LexiconMatch } from '../text/lexicon.js';

export interface Span {
  start: number;
  end: number;
}

/** Matches of one concept. */
export const ofConcept = (matches: readonly LexiconMatch[], concept: string): LexiconMatch[] =>
  matches.filter((match) => match.concept === concept);

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Concepts in the order in which a message says them, each once. */
export const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];
