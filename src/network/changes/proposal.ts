import { z } from 'zod';
import type { Collection } from '../collection.js';
import { contactDetailsSchema, someDetailsSchema } from '../contacts/contact.js';
import { actorSchema } from '../people/contact-address.js';
import { momentSchema } from '../written-line.js';

/** What someone would have done to an entry that is not their own. */
export const proposedSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('change'),
    contact: z.string(),
    details: someDetailsSchema,
    /** The same fields as they were then: what the one who decides is shown as the old values. */
    before: someDetailsSchema,
  }),
  z.strictObject({ what: z.literal('left'), contact: z.string() }),
  z.strictObject({ what: z.literal('add'), details: contactDetailsSchema }),
  z.strictObject({ what: z.literal('merge'), keep: z.string(), drop: z.string() }),
]);
export type Proposed = z.infer<typeof proposedSchema>;

/** A proposal to the chair or the coordinator; decided once. */
export const proposalSchema = z.strictObject({
  id: z.string(),
  at: momentSchema,
  by: actorSchema,
  proposed: proposedSchema,
  decision: z
    .strictObject({ outcome: z.enum(['accepted', 'rejected']), at: momentSchema, by: actorSchema })
    .nullable()
    .default(null),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const proposals: Collection<Proposal> = { home: 'network', name: 'proposal', schema: proposalSchema };
