import { z } from 'zod';
import { slugSchema } from '../written-line.js';

/** A contact wherever it lies. One person has one in each network it belongs to. */
export const contactAddressSchema = z.strictObject({ network: slugSchema, contact: z.string() });
export type ContactAddress = z.infer<typeof contactAddressSchema>;

/** Who did something: a member as a contact, a coordinator by post, or Luotsi and those who keep it. */
export const actorSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('member'), ...contactAddressSchema.shape }),
  z.strictObject({ as: z.literal('official'), county: slugSchema, official: z.string() }),
  z.strictObject({ as: z.literal('luotsi') }),
  z.strictObject({ as: z.literal('command-line') }),
]);
export type Actor = z.infer<typeof actorSchema>;
