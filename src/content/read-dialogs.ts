import { checkTrees } from '../guidance/dialog/check-trees.js';
import { type Tree, treeSchema } from '../guidance/dialog/tree.js';
import { type WordingFile, wordingFileSchema } from '../guidance/dialog/wording.js';
import { type Collection, collectFiles, type Entry, problemAt } from './collection.js';
import type { ContentFiles } from './content-files.js';
import type { ContentProblem } from './content-problem.js';
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

export function checkDialogs({ trees, wording }: Dialogs): ContentProblem[] {
  const keys = wording.entries.flatMap((entry) => Object.keys(entry.value).map((name) => ({ entry, name })));
  const ids = trees.entries.map((entry) => ({ entry, name: entry.value.id }));
  return [
    ...repeated(keys).map(({ entry, name }) =>
      problemAt(entry, [name], 'a wording key that stands only once'),
    ),
    ...repeated(ids).map(({ entry }) => problemAt(entry, ['id'], 'an id that no other tree has')),
    ...wording.entries.flatMap(wordingProblems),
    ...(trees.whole ? walkProblems(trees.entries) : []),
  ];
}

function walkProblems(trees: readonly Entry<Tree>[]): ContentProblem[] {
  return checkTrees(trees.map((entry) => entry.value)).flatMap(({ tree, node, problem }) => {
    const entry = trees.find(({ value }) => value.id === tree);
    const index = entry?.value.nodes.findIndex(({ id }) => id === node) ?? -1;
    return entry
      ? [problemAt(entry, ['nodes', index, 'id'], `a way on for the family, but this node ${problem}`)]
      : [];
  });
}

function repeated<T extends { entry: Entry<unknown>; name: string }>(all: readonly T[]): T[] {
  const seen = new Set<string>();
  return all.filter(({ name }) => seen.has(name) || !seen.add(name));
}
