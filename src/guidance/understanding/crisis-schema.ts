import { z } from 'zod';
import { crises } from '../taxonomy.js';
import { languages } from '../text/languages.js';

const conceptName = z
  .string()
  .regex(/^[a-z][a-z-]*$/, 'name a concept with small letters, e.g. not-breathing');

/**
 * A concept's wordings, with commas between, diacritics and case ignored: `kurist*` any word that begins so,
 * `*lääk*` any word that holds it, `@young` a class of number. Of several words, `ei herä*` may have one other
 * word between, `ei .. herä*` three, `år+sen` none.
 */
const wordingsSchema = z
  .string()
  .regex(/^[^,[\]"]+(,[^,[\]"]+)*$/, 'write wordings with a comma between, and none before or after');

export const splitWordings = (list: string): string[] => list.split(',').map((wording) => wording.trim());

/**
 * What a rule asks for: a concept that is not negated; `-wake` a negated one; `hit?` either; `me|child` any of them.
 */
const termSchema = z
  .string()
  .regex(/^-?[a-z][a-z-]*\??(\|-?[a-z][a-z-]*\??)*$/, 'write a term as hit, -wake, hit? or me|-dare');

const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  crisis: z.enum(crises),
  /** All must be in the message … */
  all: z.array(termSchema).min(1).max(5),
  /** … with no more than this many words from the first term to any other. */
  within: z.number().int().min(1).default(12),
  /** True when they must come in this order. */
  ordered: z.boolean().default(false),
  /** Guards that silence it, beside those of its kind of crisis. */
  unless: z.array(conceptName).default([]),
  /** True when its kind is the kind of the message, whatever else holds. */
  decides: z.boolean().default(false),
  /** How far one may trust it, 0–1. */
  score: z.number().min(0).max(1).default(0.9),
});
export type CrisisRule = z.infer<typeof ruleSchema>;

/** knowledge/understanding/crisis-rules/rules.yaml: how concepts make a crisis, the same in every language. */
export const crisisRulesSchema = z.strictObject({
  /** Names for several concepts at once, usable in rules. */
  groups: z.record(conceptName, z.array(conceptName).min(1)).default({}),
  /** Concepts that a negating word does not negate: whom and what is spoken of, not what is done. */
  neverNegated: z.array(conceptName).default([]),
  /** Concepts that silence a rule when they stand in the message, unless one of `unless` does as well. */
  guards: z.record(conceptName, z.strictObject({ unless: z.array(conceptName).default([]) })),
  /** Guards of every rule of a kind. */
  defaultGuards: z.partialRecord(z.enum(crises), z.array(conceptName)).default({}),
  /** A child or young person writes of itself: the first is there and none of the second. */
  childWriter: z.strictObject({ any: z.array(conceptName).min(1), unless: z.array(conceptName).default([]) }),
  rules: z.array(ruleSchema).min(1),
});
export type CrisisRules = z.infer<typeof crisisRulesSchema>;

/** knowledge/understanding/crisis/<language>.yaml: the words of the concepts. */
export const crisisLanguageSchema = z.strictObject({
  language: z.enum(languages),
  /** How many words before and after a negating word it negates. */
  negation: z.strictObject({ before: z.number().int().min(0), after: z.number().int().min(0).default(0) }),
  concepts: z.record(conceptName, wordingsSchema),
  /** Rules for this language alone. */
  rules: z.array(ruleSchema).default([]),
  /** Common words that must not be read as a misspelling of a concept's word. */
  notMisspelt: wordingsSchema.optional(),
});
export type CrisisLanguage = z.infer<typeof crisisLanguageSchema>;

/** All that recognising a crisis needs. */
export interface CrisisContent {
  rules: CrisisRules;
  languages: readonly CrisisLanguage[];
}
