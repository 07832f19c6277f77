import { z } from 'zod';
import { contactAddressSchema } from '../people/contact-address.js';
import { slugSchema } from '../written-line.js';

/** What a button of the network half does: carried in its value. Unknown shapes are refused. */
export const networkActionSchema = z.discriminatedUnion('do', [
  /** The team that the card stands in serves this network; `network` is chosen in the card. */
  z.strictObject({ do: z.literal('serve-network'), network: slugSchema.optional() }),
  /** The form with which someone edits an entry. */
  z.strictObject({ do: z.literal('edit-contact'), of: contactAddressSchema }),
]);
export type NetworkAction = z.infer<typeof networkActionSchema>;
