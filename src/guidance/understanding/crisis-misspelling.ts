/** Shorter stems are not matched with a slip: too many other words lie one letter away. */
export const shortestMisspeltStem = 7;

/**
 * Whether a word begins with a stem (or, `whole`, is it) with one slip of the fingers: a letter missing, added,
 * wrong, or two swapped. The first letter must be right, and the slip not in the stem's last one.
 */
export function isMisspelling(word: string, stem: string, whole: boolean): boolean {
  if (whole ? Math.abs(word.length - stem.length) > 1 : word.length < stem.length - 1) return false;
  const at = firstDifference(word, stem);
  if (at === 0 || at >= stem.length - 1) return false;
  return (
    fits(word, at + 1, stem, { from: at + 1, whole }) ||
    fits(word, at + 1, stem, { from: at, whole }) ||
    fits(word, at, stem, { from: at + 1, whole }) ||
    (word[at] === stem[at + 1] &&
      word[at + 1] === stem[at] &&
      fits(word, at + 2, stem, { from: at + 2, whole }))
  );
}

function firstDifference(word: string, stem: string): number {
  let at = 0;
  while (at < stem.length && word[at] === stem[at]) at += 1;
  return at;
}

function fits(word: string, at: number, stem: string, { from, whole }: { from: number; whole: boolean }) {
  const rest = stem.length - from;
  if (whole && word.length - at !== rest) return false;
  for (let step = 0; step < rest; step += 1) {
    if (word[at + step] !== stem[from + step]) return false;
  }
  return true;
}
