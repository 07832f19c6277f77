import { z } from 'zod';
import { crises } from '../taxonomy.js';
import { languages } from '../text/languages.js';
import { excludesSchema, filtersSchema, intervalSchema } from '../understanding/filters.js';
import { shownListSchema } from './reply.js';

/** Raised when the shape or the meaning of stored state changes; older states are carried or dropped kindly. */
export const stateVersion = 1;

/** Nothing was said yet. */
export const noLines = { last: [], twice: [] };

/** What stands in force and what was last shown: enough to go on from, nothing that the person wrote. */
export const conversationStateSchema = z.strictObject({
  version: z.literal(stateVersion),
  language: z.enum(languages),
  easy: z.boolean(),
  filters: filtersSchema,
  excludes: excludesSchema,
  interval: intervalSchema.nullable(),
  /** The intent being pursued, so that an added filter refines it. */
  pursuing: z
    .enum([
      'find-place',
      'find-events',
      'get-support',
      'place-details',
      'ask-about',
      'talk-to-human',
      'volunteer',
      'feedback',
    ])
    .nullable(),
  shown: shownListSchema.nullable(),
  /** The one place, service or helpline in focus ("se"). */
  focus: z.string().nullable(),
  /** The question that is open; `options` narrow it: the region whose municipalities are offered. */
  asked: z
    .strictObject({ key: z.string(), node: z.string().optional(), options: z.array(z.string()).default([]) })
    .nullable(),
  /** Dialog nodes passed, for `back`; the last is the current one. */
  trail: z.array(z.string()).max(20),
  crisis: z
    .strictObject({
      kind: z.enum(crises),
      at: z.string(),
      /** Someone else than the writer is in danger. */
      other: z.boolean().optional(),
    })
    .nullable(),
  /** True after a crisis turn or a need of violence or sexual abuse: nothing is resumed on a reload. */
  sensitive: z.boolean(),
  child: z.boolean(),
  professional: z.boolean(),
  /** Turns so far, and the wording key said last, so that no sentence comes twice in a row. */
  turns: z.number().int(),
  lastSaid: z.string().nullable(),
  /** Marks of the lines of the last reply, and of those that stood in the one before it too. */
  lines: z.strictObject({ last: z.array(z.string()), twice: z.array(z.string()) }).default(noLines),
});
export type ConversationState = z.infer<typeof conversationStateSchema>;
