/** What cannot be had by rule, handed in from the edge: ids, codes and their hashes. */
export interface Chance {
  /** Never given twice. */
  newId(): string;
  /** A code to be typed by a person: eight letters and digits that are not mistaken for one another. */
  newCode(): string;
  /** One-way; the same text gives the same hash in one installation only. */
  hash(text: string): string;
}
