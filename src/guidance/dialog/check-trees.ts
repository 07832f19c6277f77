import type { Question, Tree, TreeNode } from './tree.js';
import { addressOf, isOutcome, nodeAt } from './tree-walk.js';

/** What is wrong with a tree, for the person who edits it. */
export interface TreeProblem {
  tree: string;
  node: string;
  problem: string;
  /** Where in the node, when not the node as a whole. */
  at?: readonly (string | number)[];
  /** It only is one when every way of every tree is known. */
  needsAll?: boolean;
}
type NodeProblem = Omit<TreeProblem, 'tree' | 'node'>;

interface Target {
  to: string;
  at: readonly (string | number)[];
}

const targetsOf = (node: TreeNode): Target[] => {
  if (isOutcome(node)) return [];
  const { choices, next, decline } = node;
  return [
    ...choices.map(({ go }, index) => ({ to: go, at: ['choices', index, 'go'] })),
    ...(next ? [{ to: next, at: ['next'] }] : []),
    ...(decline ? [{ to: decline, at: ['decline'] }] : []),
  ];
};

const deadEnd = (question: Question): string | null => {
  if (question.offers && !question.next)
    return 'offers municipalities but says not where they lead: add `next`';
  if (!question.offers && question.choices.length === 0)
    return 'has no choices: a question must lead somewhere';
  return null;
};

const unreachable: NodeProblem = { problem: 'cannot be reached from any entry', needsAll: true };

const twice = (ids: string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

/** Every address that can be reached from the first node of some tree. */
function reachable(trees: ReadonlyMap<string, Tree>): Set<string> {
  const seen = new Set<string>();
  const open = [...trees.values()].map((tree) => `${tree.id}/${tree.nodes[0]?.id ?? ''}`);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const node = nodeAt(trees, at);
    const [tree] = at.split('/');
    const address = `${tree}/${node?.id}`;
    if (!node || seen.has(address)) continue;
    seen.add(address);
    for (const { to } of targetsOf(node)) open.push(addressOf(to, address));
  }
  return seen;
}

function checkNode(trees: ReadonlyMap<string, Tree>, tree: Tree, node: TreeNode): NodeProblem[] {
  const address = `${tree.id}/${node.id}`;
  const missing = targetsOf(node)
    .filter(({ to }) => !nodeAt(trees, addressOf(to, address)))
    .map(({ to, at }) => ({ problem: `leads to "${to}", which does not exist`, at }));
  const stuck = isOutcome(node) ? null : deadEnd(node);
  const silent =
    isOutcome(node) && node.act.do === 'say' && !node.say
      ? 'only says something, but `say` is missing'
      : null;
  const whole = [stuck, silent].filter((problem) => problem !== null);
  return [...missing, ...whole.map((problem) => ({ problem, needsAll: true }))];
}

/**
 * Everything that would leave a family stranded: targets that do not exist, nodes that nothing leads to,
 * questions without a way on. The way to a person and back is not checked here: the turn gives every
 * reply both. Missing languages are found by the schema.
 */
export function checkTrees(list: readonly Tree[]): TreeProblem[] {
  const trees = new Map(list.map((tree) => [tree.id, tree]));
  const reached = reachable(trees);
  const doubled = twice(list.map((tree) => tree.id)).map((tree) => ({
    tree,
    node: '',
    problem: 'has the id of another tree',
  }));
  const found = list.flatMap((tree) => [
    ...twice(tree.nodes.map((node) => node.id)).map((node) => ({
      tree: tree.id,
      node,
      problem: 'stands twice in its tree',
    })),
    ...tree.nodes.flatMap((node) =>
      [...checkNode(trees, tree, node), ...(reached.has(`${tree.id}/${node.id}`) ? [] : [unreachable])].map(
        (problem) => ({ tree: tree.id, node: node.id, ...problem }),
      ),
    ),
  ]);
  return [...doubled, ...found];
}
