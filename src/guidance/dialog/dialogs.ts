import { createSay, variantsOf } from './say.js';
import type { Tree } from './tree.js';
import type { Say, WordingFile } from './wording.js';

/** What editors write and the turn reads: the fixed wording and the dialog trees, by tree id. */
export interface Dialogs {
  say: Say;
  /** In how many ways a key can be said; 0 for an unknown one. */
  variants: (key: string) => number;
  trees: ReadonlyMap<string, Tree>;
}

export function createDialogs({ wording, trees }: { wording: WordingFile; trees: Tree[] }): Dialogs {
  return {
    say: createSay(wording),
    variants: (key) => variantsOf(wording, key),
    trees: new Map(trees.map((tree) => [tree.id, tree])),
  };
}
