/** Features of one kind are scaled together, so that a long word's many letters do not drown what it means. */
export const featureGroups = ['word', 'pair', 'letters', 'meaning'] as const;
export type FeatureGroup = (typeof featureGroups)[number];

/** A text as the classifier sees it: hashed features of each group, each at most once. */
export type FeatureSet = Record<FeatureGroup, number[]>;

/** FNV-1a over UTF-16 units, folded to 30 bits: larger numbers would be objects, and looking them up slow. */
export const hashOf = (text: string): number => ended(hashed(emptyHash, text));

const emptyHash = 0x811c9dc5 | 0;
const stirred = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);
const ended = (hash: number): number => (hash ^ (hash >>> 30)) & 0x3fffffff;

/** The hash of some text, carried on over another. */
function hashed(before: number, text: string): number {
  let hash = before;
  for (let i = 0; i < text.length; i++) hash = stirred(hash, text.charCodeAt(i));
  return hash;
}

/** Hashes of the groups' names, on which their features' are carried on. */
const begun: Record<FeatureGroup, number> = {
  word: hashed(emptyHash, 'word'),
  pair: hashed(emptyHash, 'pair'),
  letters: hashed(emptyHash, 'letters'),
  meaning: hashed(emptyHash, 'meaning'),
};

/** Collects named features; names are kept only by who asks for them (to explain a decision). */
export class FeatureCollector {
  readonly #sets: Record<FeatureGroup, Set<number>> = {
    word: new Set(),
    pair: new Set(),
    letters: new Set(),
    meaning: new Set(),
  };
  readonly names: Map<number, string> | null;

  constructor(keepNames = false) {
    this.names = keepNames ? new Map() : null;
  }

  add(group: FeatureGroup, name: string): void {
    const hash = ended(hashed(begun[group], name));
    this.#sets[group].add(hash);
    this.names?.set(hash, name);
  }

  /** Begins with what is in a set already. */
  addAll(features: FeatureSet): void {
    for (const group of featureGroups) for (const hash of features[group]) this.#sets[group].add(hash);
  }

  /** All runs of three to five letters of a word, its edges marked. */
  addLetters(word: string, [shortest, longest]: [number, number]): void {
    const edged = `^${word}$`;
    for (let length = shortest; length <= longest; length++) {
      for (let i = 0; i + length <= edged.length; i++) {
        let run = begun.letters;
        for (let j = i; j < i + length; j++) run = stirred(run, edged.charCodeAt(j));
        const hash = ended(run);
        this.#sets.letters.add(hash);
        this.names?.set(hash, edged.slice(i, i + length));
      }
    }
  }

  get features(): FeatureSet {
    const { word, pair, letters, meaning } = this.#sets;
    return { word: [...word], pair: [...pair], letters: [...letters], meaning: [...meaning] };
  }
}
