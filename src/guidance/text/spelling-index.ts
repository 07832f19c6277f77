import { editDistance } from './edit-distance.js';
import { WordMemory } from './word-memory.js';

export interface Spelling {
  word: string;
  distance: number;
}

/** How many slips a word of this length may hold and still be recognised. */
const allowance = (length: number): number => (length < 5 ? 0 : length < 7 ? 0.9 : length < 10 ? 1.5 : 1.9);

const shortest = 4;
const longest = 30;
/** More words than an entry can number are more than a vocabulary has. */
const mostWords = 2 ** 20;

/**
 * Known words by what is left of them when one letter is dropped: a typed word with one slip (or one on each
 * side) shares such a remainder with the word that was meant, so only those few are measured. An entry is the
 * remainder's hash and the word's number in one double, sorted: a hundred thousand remainders kept as strings
 * would take more memory than all the rest of understanding.
 */
export class SpellingIndex {
  readonly #words: readonly string[];
  readonly #entries: Float64Array;
  readonly #remembered = new WordMemory<Spelling | null>(500);

  constructor(words: Iterable<string>) {
    this.#words = [...new Set(words)]
      .filter((word) => word.length >= shortest && word.length <= longest)
      .slice(0, mostWords);
    const size = this.#words.reduce((sum, word) => sum + word.length + 1, 0);
    this.#entries = new Float64Array(size);
    let at = 0;
    for (const [number, word] of this.#words.entries()) {
      for (let dropped = -1; dropped < word.length; dropped++) {
        this.#entries[at++] = hashWithout(word, dropped) * mostWords + number;
      }
    }
    this.#entries.sort();
  }

  /** The nearest known word, or `null` when none is near enough. The first letter is seldom wrong. */
  nearest(word: string): Spelling | null {
    const limit = allowance(word.length);
    if (limit === 0 || word.length > longest) return null;
    return this.#remembered.of(word, () => this.#search(word, limit));
  }

  #search(word: string, limit: number): Spelling | null {
    let best: Spelling | null = null;
    for (const number of this.#candidates(word)) {
      const known = this.#words[number] ?? '';
      const penalty = known[0] === word[0] ? 0 : 0.5;
      const distance = editDistance(word, known, limit - penalty) + penalty;
      if (distance <= limit && (!best || distance < best.distance)) best = { word: known, distance };
    }
    return best;
  }

  /** In the order of the words, so that of two equally near the one given first is chosen. */
  #candidates(word: string): number[] {
    const found = new Set<number>();
    for (let dropped = -1; dropped < word.length; dropped++) {
      const from = hashWithout(word, dropped) * mostWords;
      for (let at = this.#firstFrom(from); at < this.#entries.length; at++) {
        const entry = this.#entries[at] ?? Number.POSITIVE_INFINITY;
        if (entry >= from + mostWords) break;
        found.add(entry - from);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  /** Index of the first entry that is not less than `value`. */
  #firstFrom(value: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** FNV-1a of a word without its letter at `dropped`; -1 drops none. 32 bits, never negative. */
function hashWithout(word: string, dropped: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    if (i !== dropped) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
