import type { WordingFile } from '../guidance/dialog/wording.js';
import { editDistance } from '../guidance/text/edit-distance.js';
import { type Collection, problemAt } from './collection.js';
import type { ContentProblem } from './content-problem.js';
import type { SaidKeys } from './said-keys.js';

/** A slip of more letters than this is another key. */
const farthest = 3;

/** Wording that nothing says, most often a key mistyped, and sentences of the program that nobody has written. */
export function saidKeyProblems(wording: Collection<WordingFile>, said: SaidKeys): ContentProblem[] {
  const written = new Set(wording.readable.flatMap(({ file }) => Object.keys(Object(file.value))));
  const missing = [...said.needed].filter((key) => !written.has(key));
  const unsaid = wording.readable.flatMap((entry) =>
    Object.keys(entry.value)
      .filter((key) => !said.has(key))
      .map((key) => problemAt(entry, [key], `a key that the program says${meant(key, said.known)}`)),
  );
  const isThere = wording.whole && written.size > 0;
  return [...unsaid, ...(isThere ? missing.map(unwritten) : [])];
}

function meant(key: string, known: readonly string[]): string {
  const near = known
    .map((one) => ({ one, distance: editDistance(key, one, farthest) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance)[0];
  return near ? `; perhaps ${near.one}` : '';
}

const unwritten = (key: string): ContentProblem => ({
  file: 'dialogs/wording',
  line: 1,
  column: 1,
  field: key,
  expected: 'a text for it in fi, sv and en: the program says it',
  found: 'none',
});
