import { z } from 'zod';
import { type Question, type Tree, type TreeNode, treeNodeSchema } from '../guidance/dialog/tree.js';
import type { Entry } from './collection.js';

/** What can be known of a node whose shape is wrong: what it is called and where it leads. */
const waysSchema = z.looseObject({
  id: z.string(),
  choices: z.array(z.looseObject({ go: z.string().catch('') })).catch([]),
  next: z.string().optional().catch(undefined),
  decline: z.string().optional().catch(undefined),
});

const unsaid = { fi: '', sv: '', en: '' };

export interface ReadableTree {
  tree: Tree;
  /** All its nodes are as they should be. */
  whole: boolean;
}

/** A tree with every node of which at least the ways on can be read, each where it stands in the file. */
export function readableTree({ value, file }: Entry<Partial<Tree>>): ReadableTree {
  const id = value.id ?? String(file.at(['id']));
  if (value.nodes) return { tree: { id, nodes: value.nodes }, whole: true };
  const written = file.at(['nodes']);
  const nodes = Array.isArray(written) ? written.map(readableNode) : [];
  return { tree: { id, nodes }, whole: false };
}

function readableNode(written: unknown, index: number): TreeNode {
  const right = treeNodeSchema.safeParse(written);
  if (right.success) return right.data;
  const ways = waysSchema.safeParse(written);
  return ways.success ? asQuestion(ways.data) : { id: `?${index}`, act: { do: 'menu' } };
}

function asQuestion({ id, choices, next, decline }: z.infer<typeof waysSchema>): Question {
  const led = choices.filter(({ go }) => go !== '').map(({ go }) => ({ label: unsaid, go }));
  return { id, say: unsaid, easy: unsaid, choices: led, next, decline };
}
