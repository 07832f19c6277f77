import { z } from 'zod';
import { questionSchema } from '../asking/question.js';
import { deedSchema } from '../changes/deed.js';
import { contactDetailsSchema } from '../contacts/contact.js';
import { pressKinds } from '../delivery/outgoing-message.js';
import { contactAddressSchema } from '../people/contact-address.js';
import { slugSchema } from '../written-line.js';

/** What a button of the network half does: carried in its value. Unknown shapes are refused. */
export const networkActionSchema = z.discriminatedUnion('do', [
  /** A question asked again, from its `from`-th person on: a button of an older message keeps its own list. */
  z.strictObject({ do: z.literal('ask'), question: questionSchema, from: z.number().int().min(0) }),
  /** Yes or no to what was read back; `of` is what the button stood under. */
  z.strictObject({ do: z.literal('answer'), yes: z.boolean(), of: z.string() }),
  /** What the writer has seen and now wants done. */
  z.strictObject({ do: z.literal('perform'), deed: deedSchema }),
  /** The team that the card stands in serves this network; `network` is chosen in the card. */
  z.strictObject({ do: z.literal('serve-network'), network: slugSchema.optional() }),
  /** Shows the writer's own entries. */
  z.strictObject({ do: z.literal('own-entries') }),
  /** Shows a proposal as it is now: what a card asks for when it is looked at. */
  z.strictObject({ do: z.literal('show-proposal'), network: slugSchema, proposal: z.string() }),
  /** Opens the form with which someone edits an entry. */
  z.strictObject({ do: z.literal('edit-contact'), of: contactAddressSchema }),
  /** What the form gives back; `read` is what it was filled with. */
  z.strictObject({ do: z.literal('save-contact'), of: contactAddressSchema, read: contactDetailsSchema }),
  /** A press of a message of Luotsi's own accord: answers an invitation, acknowledges, ticks a duty off. */
  z.strictObject({
    do: z.literal('matter'),
    does: z.enum(pressKinds),
    message: z.string(),
    matter: z.string(),
    option: z.string().optional(),
  }),
  /** Nothing is wrong: the entry stays as it is. */
  z.strictObject({ do: z.literal('leave') }),
]);
export type NetworkAction = z.infer<typeof networkActionSchema>;
