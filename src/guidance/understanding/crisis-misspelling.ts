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
  const rest = (from: number) => stem.slice(from);
  const follows = (from: number, expected: string) =>
    whole ? word.slice(from) === expected : word.startsWith(expected, from);
  return (
    follows(at + 1, rest(at + 1)) ||
    follows(at + 1, rest(at)) ||
    follows(at, rest(at + 1)) ||
    (word[at] === stem[at + 1] && word[at + 1] === stem[at] && follows(at + 2, rest(at + 2)))
  );
}

function firstDifference(word: string, stem: string): number {
  let at = 0;
  while (at < stem.length && word[at] === stem[at]) at += 1;
  return at;
}
