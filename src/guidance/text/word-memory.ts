/** Longer words do not come back; remembering them would only fill the memory. */
const longestWord = 24;

/**
 * What was lately worked out for single words, so that the few hundred words people use most cost nothing. Holds
 * at most twice `size` words: when the young half is full, the old one is forgotten. Changes speed only.
 */
export class WordMemory<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  constructor(private readonly size = 1_000) {}

  /** What `work` says of the word: asked once, as long as the word is remembered. */
  of(word: string, work: (word: string) => T): T {
    const young = this.#young.get(word);
    if (young !== undefined) return young;
    const known = this.#old.get(word) ?? work(word);
    if (word.length <= longestWord) this.#keep(word, known);
    return known;
  }

  #keep(word: string, known: T): void {
    if (this.#young.size >= this.size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(word, known);
  }
}
