const empty = -1;

/** The numbers a table is laid out by spread badly on their own; this mixes them (Knuth's multiplier). */
const slotOf = (hash: number, mask: number): number => (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;

/**
 * Feature hash → row, open addressing in two plain arrays. A `Map` of the same hundred thousand numbers takes
 * five times the memory.
 */
export class RowTable {
  readonly size: number;
  readonly #hashes: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;

  /** `hashes` by row: non-negative integers of 30 bits, each once. */
  constructor(hashes: ArrayLike<number>) {
    this.size = hashes.length;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(4, hashes.length * 1.6)));
    this.#mask = slots - 1;
    this.#hashes = new Int32Array(slots).fill(empty);
    this.#rows = new Int32Array(slots);
    for (let row = 0; row < hashes.length; row++) this.#put(Number(hashes[row]), row);
  }

  get(hash: number): number | undefined {
    for (let slot = slotOf(hash, this.#mask); ; slot = (slot + 1) & this.#mask) {
      const there = this.#hashes[slot];
      if (there === hash) return this.#rows[slot];
      if (there === empty) return undefined;
    }
  }

  has(hash: number): boolean {
    return this.get(hash) !== undefined;
  }

  /** The hashes by row, as they were given. */
  hashes(): Uint32Array {
    const byRow = new Uint32Array(this.size);
    for (const [slot, hash] of this.#hashes.entries()) {
      if (hash !== empty) byRow[Number(this.#rows[slot])] = hash;
    }
    return byRow;
  }

  #put(hash: number, row: number): void {
    let slot = slotOf(hash, this.#mask);
    while (this.#hashes[slot] !== empty) slot = (slot + 1) & this.#mask;
    this.#hashes[slot] = hash;
    this.#rows[slot] = row;
  }
}
