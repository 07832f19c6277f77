import { z } from 'zod';

/** A number as a person would dial it. */
export const phoneNumberSchema = z
  .string()
  .trim()
  .regex(/^\+?[\d][\d ()-]{3,24}$/, 'must be a phone number: digits, spaces, a + in front');

/** A number and who may see it besides its owner. */
export const phoneSchema = z.strictObject({
  number: phoneNumberSchema,
  visibleTo: z.enum(['members', 'coordinator']).default('members'),
});
export type Phone = z.infer<typeof phoneSchema>;
