import { inOrderOf } from './in-order-of.js';
import type { KnowledgeBase } from './knowledge-base.js';
import type { Place } from './place.js';
import {
  hardened,
  type IndexedName,
  municipalityWords,
  nameKey,
  placeNameIndex,
} from './place-name-index.js';

export interface NamedPlace {
  place: Place;
  /** 0–1: 1 for the very name, over 0.75 for its inflected forms. */
  likeness: number;
}

const leastLikeness = 0.6;

function commonBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** How much of the end of a word may give way to endings: "keskus" – "keskuksessa". */
const mayChange = (length: number): number => (length <= 4 ? 1 : length <= 7 ? 2 : 3);
const longestEnding = 7;

/** Endings change the end of a word, so its beginning counts: "tuvalla" is a form of "tupa", "tuulella" is not. */
export function wordLikeness(said: string, known: string): number {
  if (said === known) return 1;
  const shared = commonBeginning(hardened(said), hardened(known));
  const ending = said.length - shared;
  if (shared < known.length - mayChange(known.length) || ending > longestEnding) return 0;
  return 0.92 - 0.02 * ending;
}

const bestOf = (word: string, words: readonly string[]): number =>
  Math.max(0, ...words.map((other) => wordLikeness(other, word)));

/** The share of the name's words that were said, weighed by their length. */
function likeness(said: readonly string[], { words }: IndexedName): number {
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const matched = words.reduce((sum, word) => sum + word.length * bestOf(word, said), 0);
  return letters === 0 ? 0 : matched / letters;
}

/**
 * Places that a family may mean by `name` (any form of it, a whole message too), likeliest first. With a
 * municipality's code only places there, and its own name among the words is not counted. Closed places are
 * found as well: the reply has to say that they are.
 */
export function findPlaceByName(
  name: string,
  base: KnowledgeBase,
  municipality: string | null = null,
): NamedPlace[] {
  const home = municipality ? base.municipality(municipality) : undefined;
  const where = home ? municipalityWords(home) : new Set<string>();
  const words = nameKey(name)
    .split(' ')
    .filter((word) => word !== '' && !where.has(word));
  const best = new Map<string, NamedPlace>();
  for (const candidate of placeNameIndex(base).candidates(words)) {
    const { place } = candidate;
    const isThere = !home || [place.municipality, ...place.municipalities].includes(home.names.fi);
    const like = isThere ? likeness(words, candidate) : 0;
    if (like >= leastLikeness && like > (best.get(place.id)?.likeness ?? 0)) {
      best.set(place.id, { place, likeness: like });
    }
  }
  return [...best.values()].sort(
    inOrderOf<NamedPlace>(
      ({ likeness: like }) => -like,
      ({ place }) => place.id,
    ),
  );
}
