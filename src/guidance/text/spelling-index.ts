import { editDistance } from './edit-distance.js';

export interface Spelling {
  word: string;
  distance: number;
}

/** How many slips a word of this length may hold and still be recognised. */
const allowance = (length: number): number => (length < 5 ? 0 : length < 7 ? 0.9 : length < 10 ? 1.5 : 1.9);

/**
 * Known words by what is left of them when one letter is dropped: a typed word with one slip (or one on each
 * side) shares such a remainder with the word that was meant, so only those few are measured.
 */
export class SpellingIndex {
  readonly #words: string[] = [];
  readonly #byRemainder = new Map<string, number[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word.length < 4 || word.length > 30) continue;
      const index = this.#words.push(word) - 1;
      for (const remainder of remainders(word)) {
        const list = this.#byRemainder.get(remainder);
        if (list) list.push(index);
        else this.#byRemainder.set(remainder, [index]);
      }
    }
  }

  /** The nearest known word, or `null` when none is near enough. The first letter is seldom wrong. */
  nearest(word: string): Spelling | null {
    const limit = allowance(word.length);
    if (limit === 0 || word.length > 30) return null;
    let best: Spelling | null = null;
    for (const index of this.#candidates(word)) {
      const known = this.#words[index] ?? '';
      const penalty = known[0] === word[0] ? 0 : 0.5;
      const distance = editDistance(word, known, limit - penalty) + penalty;
      if (distance <= limit && (!best || distance < best.distance)) best = { word: known, distance };
    }
    return best;
  }

  #candidates(word: string): Set<number> {
    const found = new Set<number>();
    for (const remainder of remainders(word)) {
      for (const index of this.#byRemainder.get(remainder) ?? []) found.add(index);
    }
    return found;
  }
}

function remainders(word: string): Set<string> {
  const all = new Set([word]);
  for (let i = 0; i < word.length; i++) all.add(word.slice(0, i) + word.slice(i + 1));
  return all;
}
