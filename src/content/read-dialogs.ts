import { checkTrees } from '../guidance/dialog/check-trees.js';
import { type Tree, treeSchema } from '../guidance/dialog/tree.js';
import { type WordingFile, wordingFileSchema } from '../guidance/dialog/wording.js';
import { type Collection, collectFiles, type Entry, problemAt } from './collection.js';
import type { ContentFiles } from './content-files.js';
import type { ContentProblem } from './content-problem.js';
import { readableTree } from './readable-tree.js';
import { saidKeyProblems } from './said-key-problems.js';
import type { SaidKeys } from './said-keys.js';
import { wordingProblems } from './wording-problems.js';

export interface Dialogs {
  trees: Collection<Tree>;
  wording: Collection<WordingFile>;
}

export const collectDialogs = ({ bySort }: ContentFiles): Dialogs => ({
  trees: collectFiles(bySort.trees, treeSchema),
  wording: collectFiles(bySort.wording, wordingFileSchema),
});

/** All wording as one map; keys are unique over the files (checked by `checkDialogs`). */
export const wordingOf = ({ wording }: Dialogs): WordingFile =>
  Object.assign({}, ...wording.entries.map((entry) => entry.value));

/** The wording is held against what the program says where that is given. */
export function checkDialogs({ trees, wording }: Dialogs, said?: SaidKeys): ContentProblem[] {
  const keys = wording.readable.flatMap((entry) => Object.keys(entry.value).map((name) => ({ entry, name })));
  const ids = trees.readable.flatMap((entry) => (entry.value.id ? [{ entry, name: entry.value.id }] : []));
  return [
    ...repeated(keys).map(({ entry, name }) =>
      problemAt(entry, [name], 'a wording key that stands only once'),
    ),
    ...repeated(ids).map(({ entry }) => problemAt(entry, ['id'], 'an id that no other tree has')),
    ...wording.readable.flatMap(wordingProblems),
    ...(said ? saidKeyProblems(wording, said) : []),
    ...(trees.whole ? walkProblems(trees.readable) : []),
  ];
}

/** Of trees whose shape is wrong in places only the ways that can be read are walked. */
function walkProblems(entries: readonly Entry<Partial<Tree>>[]): ContentProblem[] {
  const read = entries.map((entry) => ({ entry, ...readableTree(entry) }));
  const all = read.every(({ whole }) => whole);
  return checkTrees(read.map(({ tree }) => tree)).flatMap(({ tree: id, node, problem, ...rest }) => {
    const found = read.find(({ tree }) => tree.id === id);
    if (!found || (rest.needsAll && !all)) return [];
    const index = found.tree.nodes.findIndex((one) => one.id === node);
    const path = [...(index < 0 ? ['id'] : ['nodes', index, ...(rest.at ?? ['id'])])];
    return [problemAt(found.entry, path, `a way on for the family, but this node ${problem}`)];
  });
}

function repeated<T extends { entry: Entry<unknown>; name: string }>(all: readonly T[]): T[] {
  const seen = new Set<string>();
  return all.filter(({ name }) => seen.has(name) || !seen.add(name));
}
