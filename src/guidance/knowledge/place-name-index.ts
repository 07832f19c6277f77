import type { KnowledgeBase, KnowledgeContent } from './knowledge-base.js';
import type { Municipality } from './municipality.js';
import type { Place } from './place.js';

/** A name in the shape it is compared in: lower case, no accents or marks, words apart by one space. */
export const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** One name of one place: its words without those of its municipality. */
export interface IndexedName {
  place: Place;
  key: string;
  words: readonly string[];
}

export interface PlaceNameIndex {
  /** Names that share the beginning of some word with these words. */
  candidates(words: readonly string[]): Iterable<IndexedName>;
}

const softened: Record<string, string> = { v: 'p', d: 't', g: 'k' };

/** A word with the consonants that Finnish inflection softens made hard: "tuvalla" → "tupalla". */
export const hardened = (word: string): string =>
  word.replace(/[vdg]/g, (letter) => softened[letter] ?? letter);

/** Enough of a word to find it by though its end is inflected ("perheentalo", "Perheentalossa"). */
const stemLength = 4;
const stemOf = (word: string): string => hardened(word.slice(0, stemLength));

/** Words and inflected forms of a municipality's name, which say where and not which. */
export function municipalityWords({ names, aliases, forms }: Municipality): Set<string> {
  const all = [...Object.values(names), ...aliases, ...Object.values(forms).flat()];
  return new Set(all.flatMap((name) => (name ? nameKey(name).split(' ') : [])));
}

function namesOf(place: Place, where: Set<string>): IndexedName[] {
  const names = [...Object.values(place.names), ...place.aliases];
  return names.flatMap((name) => {
    if (!name) return [];
    const words = nameKey(name).split(' ').filter(Boolean);
    const telling = words.filter((word) => !where.has(word));
    const kept = telling.length > 0 ? telling : words;
    return [{ place, key: kept.join(' '), words: kept }];
  });
}

function build(base: KnowledgeBase): PlaceNameIndex {
  const byStem = new Map<string, IndexedName[]>();
  const wordsOf = new Map(base.content.municipalities.map((one) => [one.names.fi, municipalityWords(one)]));
  for (const place of base.content.places) {
    for (const name of namesOf(place, wordsOf.get(place.municipality) ?? new Set())) {
      for (const stem of new Set(name.words.map(stemOf))) {
        const same = byStem.get(stem);
        if (same) same.push(name);
        else byStem.set(stem, [name]);
      }
    }
  }
  return { candidates: (words) => new Set(words.flatMap((word) => byStem.get(stemOf(word)) ?? [])) };
}

const built = new WeakMap<KnowledgeContent, PlaceNameIndex>();

/** The index of a base's place names, made at its first use and kept as long as the base is. */
export function placeNameIndex(base: KnowledgeBase): PlaceNameIndex {
  const index = built.get(base.content) ?? build(base);
  built.set(base.content, index);
  return index;
}
