import { z } from 'zod';
import { localisedSchema, widelyLocalisedSchema } from '../knowledge/localised.js';
import { audiences, crises, faqs } from '../taxonomy.js';
import { filterPatchSchema } from './reply.js';

const nodeId = z.string().regex(/^[a-z0-9-]+$/);
/** `node` of the same tree or `tree/node` of another. */
const target = z.string().regex(/^([a-z0-9-]+\/)?[a-z0-9-]+$/);

const choiceSchema = z.strictObject({
  label: widelyLocalisedSchema,
  go: target,
  /** Filters that choosing it sets. */
  set: filterPatchSchema.optional(),
  /** Whom it is for: offered to them, and while it is not known who comes. */
  for: z.array(z.enum(audiences)).optional(),
});

/** A question: says something, offers choices; free text is understood at every node. */
const questionSchema = z.strictObject({
  id: nodeId,
  say: widelyLocalisedSchema,
  easy: localisedSchema,
  /** The filter that it asks for; skipped when that is already known. */
  asks: z.enum(['municipality', 'kinds', 'audiences', 'when', 'partOfDay', 'needs']).optional(),
  choices: z.array(choiceSchema).default([]),
  /** The engine offers the served regions, then the municipalities of the one chosen; each leads to `next`. */
  offers: z.literal('municipalities').optional(),
  next: target.optional(),
  /** Where declining ("en halua kertoa") leads; default: the first outcome that needs no answer. */
  decline: target.optional(),
});

/** An outcome: may say something, then does one thing. */
const outcomeSchema = z.strictObject({
  id: nodeId,
  say: widelyLocalisedSchema.optional(),
  easy: localisedSchema.optional(),
  act: z.discriminatedUnion('do', [
    /** Search places with the filters in force plus these. */
    z.strictObject({ do: z.literal('find'), set: filterPatchSchema.default({}) }),
    /** What is on in the period. */
    z.strictObject({ do: z.literal('events'), set: filterPatchSchema.default({}) }),
    /** Services and helplines for needs. */
    z.strictObject({ do: z.literal('support'), set: filterPatchSchema.default({}) }),
    z.strictObject({ do: z.literal('faq'), faq: z.enum(faqs) }),
    z.strictObject({ do: z.literal('person') }),
    z.strictObject({ do: z.literal('easy'), on: z.boolean() }),
    /** Only what `say` says, with the ways on that every reply has. */
    z.strictObject({ do: z.literal('say') }),
    /** The crisis reply of this kind. */
    z.strictObject({ do: z.literal('crisis'), crisis: z.enum(crises) }),
    z.strictObject({ do: z.literal('menu') }),
    z.strictObject({ do: z.literal('forget') }),
    z.strictObject({ do: z.literal('what-is-stored') }),
    z.strictObject({ do: z.literal('volunteer') }),
    z.strictObject({ do: z.literal('feedback') }),
  ]),
});

export const treeNodeSchema = z.union([questionSchema, outcomeSchema]);

/** A dialog tree: one file in dialogs/trees, its first node is where it is entered. */
export const treeSchema = z.strictObject({
  id: nodeId,
  nodes: z.array(treeNodeSchema).min(1),
});
export type Tree = z.infer<typeof treeSchema>;
export type TreeNode = Tree['nodes'][number];
export type Question = z.infer<typeof questionSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
