import { z } from 'zod';
import { audiences, faqs, kinds, needs, partsOfDay, whens } from '../taxonomy.js';

/**
 * What is in force in a conversation, or what one message states. `municipality` is the municipality's code;
 * lists are best first; `place` is a named place without its municipality ("Perheentalo").
 */
export const filtersSchema = z.strictObject({
  municipality: z.string().nullable().default(null),
  kinds: z.array(z.enum(kinds)).default([]),
  audiences: z.array(z.enum(audiences)).default([]),
  when: z.enum(whens).nullable().default(null),
  partOfDay: z.enum(partsOfDay).nullable().default(null),
  needs: z.array(z.enum(needs)).default([]),
  faq: z.enum(faqs).nullable().default(null),
  place: z.string().nullable().default(null),
});
export type Filters = z.infer<typeof filtersSchema>;

export const noFilters: Filters = filtersSchema.parse({});

/** What the person does not want; `municipalities` by code. */
export const excludesSchema = z.strictObject({
  municipalities: z.array(z.string()).default([]),
  kinds: z.array(z.enum(kinds)).default([]),
  audiences: z.array(z.enum(audiences)).default([]),
  whens: z.array(z.enum(whens)).default([]),
  partsOfDay: z.array(z.enum(partsOfDay)).default([]),
});
export type Excludes = z.infer<typeof excludesSchema>;

export const noExcludes: Excludes = excludesSchema.parse({});

/** Half-open, ISO 8601 with the Helsinki offset. */
export const intervalSchema = z.strictObject({ from: z.string(), to: z.string() });
export type Interval = z.infer<typeof intervalSchema>;
