import { z } from 'zod';
import type { Collection } from '../collection.js';
import { actorSchema } from '../people/contact-address.js';
import { momentSchema } from '../written-line.js';

/** One line of the change log: who changed what of whom, when, from what to what. */
export const changeSchema = z.strictObject({
  id: z.string(),
  at: momentSchema,
  by: actorSchema,
  /** What was changed: a contact by its id, or the network itself. */
  about: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('contact'), contact: z.string() }),
    z.strictObject({ what: z.literal('network') }),
  ]),
  did: z.enum(['added', 'changed', 'left', 'removed', 'merged', 'undone']),
  fields: z.array(
    z.strictObject({
      field: z.string(),
      /** Both `null` once the values are forgotten. */
      before: z.json(),
      after: z.json(),
    }),
  ),
  /** When the values were taken out; who, when and which field stay. */
  valuesForgottenAt: momentSchema.nullable().default(null),
  /** The change that took this one back. */
  undoneBy: z.string().nullable().default(null),
});
export type Change = z.infer<typeof changeSchema>;

export const changeLog: Collection<Change> = { home: 'network', name: 'change', schema: changeSchema };
