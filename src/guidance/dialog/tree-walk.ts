import type { Filters } from '../understanding/filters.js';
import type { Outcome, Question, Tree, TreeNode } from './tree.js';

/** Where a walk ends: a question to put, an outcome to act on, or a node that no longer exists. */
export type Stop =
  | { type: 'question'; at: string; node: Question }
  | { type: 'outcome'; at: string; node: Outcome }
  | { type: 'gone' };

export const isOutcome = (node: TreeNode): node is Outcome => 'act' in node;

/** A target as `tree/node`; a bare node belongs to the tree of `from`. */
export function addressOf(target: string, from: string): string {
  if (target.includes('/')) return target;
  return `${from.split('/')[0]}/${target}`;
}

/** The node at `tree/node`, or a tree's first node at `tree`. */
export function nodeAt(trees: ReadonlyMap<string, Tree>, address: string): TreeNode | undefined {
  const [treeId = '', id] = address.split('/');
  const tree = trees.get(treeId);
  return id === undefined ? tree?.nodes[0] : tree?.nodes.find((node) => node.id === id);
}

const knows = (filters: Filters, key: NonNullable<Question['asks']>): boolean => {
  const value = filters[key];
  return Array.isArray(value) ? value.length > 0 : value !== null;
};

/** Where a question whose answer is known already leads, or `null` when it has to be put. */
function whenKnown(question: Question, filters: Filters): string | null {
  const { asks } = question;
  if (!asks || !knows(filters, asks)) return null;
  if (question.next) return question.next;
  const known: readonly string[] = [filters[asks] ?? []].flat();
  const answers = question.choices.map((choice) => ({
    go: choice.go,
    values: [choice.set?.[asks] ?? []].flat(),
  }));
  const agreeing = answers.find(({ values }) => values.some((value) => known.includes(value)));
  if (agreeing) return agreeing.go;
  // A question whose choices only lead deeper is put again: what is known may be another matter.
  if (answers.every(({ values }) => values.length === 0)) return null;
  const [only, ...others] = new Set(question.choices.map((choice) => choice.go));
  return others.length === 0 ? (only ?? null) : (question.decline ?? null);
}

/** Follows a target to the first question that must be put, or to an outcome. */
export function walkTo(trees: ReadonlyMap<string, Tree>, target: string, filters: Filters): Stop {
  let at = target;
  const passed = new Set<string>();
  for (;;) {
    const node = nodeAt(trees, at);
    if (!node) return { type: 'gone' };
    const address = `${at.split('/')[0]}/${node.id}`;
    if (isOutcome(node)) return { type: 'outcome', at: address, node };
    const next = whenKnown(node, filters);
    if (next === null || passed.has(address)) return { type: 'question', at: address, node };
    passed.add(address);
    at = addressOf(next, address);
  }
}
