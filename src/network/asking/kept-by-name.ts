/**
 * What was worked out for names, kept from one snapshot to the next as long as the name is on a list: an edit of one
 * entry then costs no more than that entry. Whoever is taken off the lists is forgotten here too.
 */
export class KeptByName<T> {
  #before = new Map<string, T>();
  #now = new Map<string, T>();

  constructor(private readonly work: (name: string) => T) {}

  /** A new snapshot begins: what it does not ask for again goes. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  of(name: string): T {
    const known = this.#now.get(name) ?? this.#before.get(name) ?? this.work(name);
    this.#now.set(name, known);
    return known;
  }
}
