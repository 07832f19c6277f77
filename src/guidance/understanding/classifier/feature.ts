/** Features of one kind are scaled together, so that a long word's many letters do not drown what it means. */
export const featureGroups = ['word', 'pair', 'letters', 'meaning'] as const;
export type FeatureGroup = (typeof featureGroups)[number];

/** A text as the classifier sees it: hashed features of each group, each at most once. */
export type FeatureSet = Record<FeatureGroup, number[]>;

/** FNV-1a over UTF-16 units, folded to 30 bits: larger numbers would be objects, and looking them up slow. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 30)) & 0x3fffffff;
}

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
    const hash = hashOf(group + name);
    this.#sets[group].add(hash);
    this.names?.set(hash, name);
  }

  /** All runs of three to five letters of a word, its edges marked. */
  addLetters(word: string, [shortest, longest]: [number, number]): void {
    const edged = `^${word}$`;
    for (let length = shortest; length <= longest; length++) {
      for (let i = 0; i + length <= edged.length; i++) this.add('letters', edged.slice(i, i + length));
    }
  }

  get features(): FeatureSet {
    const { word, pair, letters, meaning } = this.#sets;
    return { word: [...word], pair: [...pair], letters: [...letters], meaning: [...meaning] };
  }
}
