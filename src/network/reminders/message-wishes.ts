import { z } from 'zod';
import type { Collection } from '../collection.js';

/** How someone wants to be written to: "vähemmän viestejä", "lomalla 15.8. asti". Who stands in is in the contact. */
export const messageWishesSchema = z.strictObject({
  fewer: z.boolean().default(false),
  /** The last day of a holiday. */
  awayUntil: z.iso.date().nullable().default(null),
});
export type MessageWishes = z.infer<typeof messageWishesSchema>;

/** By contact. */
export const messageWishes: Collection<MessageWishes> = {
  home: 'network',
  name: 'wishes',
  schema: messageWishesSchema,
};

export const usualWishes: MessageWishes = messageWishesSchema.parse({});
