import { z } from 'zod';
import { crises, needs } from '../taxonomy.js';
import { localisedSchema, widelyLocalisedSchema } from './localised.js';
import { organiserSchema } from './place.js';
import { provenanceShape } from './provenance.js';

/** One way of reaching a helpline, in one language or several, with its own hours. */
const lineSchema = z.strictObject({
  channel: z.enum(['phone', 'chat', 'text', 'visit', 'web']),
  /** For phone and text: the number as one dials it. */
  number: z.string().optional(),
  url: z.url().optional(),
  /** Languages served on this line, ISO 639; empty when not known. */
  languages: z.array(z.string()).default([]),
  /** Languages reached through an interpreter. */
  interpreted: z.array(z.string()).default([]),
  /** OSM `opening_hours` at Helsinki time; absent when not known. */
  hours: z.string().optional(),
  /** True when the number or the hours are old or uncertain: never the only line beside 112. */
  doubtful: z.boolean().default(false),
});
export type Line = z.infer<typeof lineSchema>;

export const helplineSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  names: widelyLocalisedSchema,
  organiser: organiserSchema.optional(),
  /** Region id or official Finnish municipality names; absent = whole country. */
  area: z
    .strictObject({ region: z.string().optional(), municipalities: z.array(z.string()).optional() })
    .optional(),
  /** Kinds of crisis in which it answers. */
  crises: z.array(z.enum(crises)).default([]),
  needs: z.array(z.enum(needs)).default([]),
  /** True for lines meant for a child or young person. */
  forChildren: z.boolean().default(false),
  /** True for an advice line of the area to which "I want to talk to someone" leads. */
  familyAdvice: z.boolean().default(false),
  lines: z.array(lineSchema).default([]),
  website: z.url().optional(),
  cost: widelyLocalisedSchema.optional(),
  description: widelyLocalisedSchema,
  easy: localisedSchema.optional(),
  ...provenanceShape,
});
export type Helpline = z.infer<typeof helplineSchema>;
