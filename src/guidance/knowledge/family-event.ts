import { z } from 'zod';
import { audiences, needs } from '../taxonomy.js';
import { localisedSchema } from './localised.js';
import { channelsSchema, organiserSchema } from './place.js';
import { provenanceShape } from './provenance.js';

/** A one-off event: families' day, opening, lecture. Times are Helsinki wall-clock. */
export const familyEventSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  names: localisedSchema,
  municipality: z.string(),
  place: z.string().optional(),
  virtual: z.boolean().default(false),
  starts: z.iso.datetime({ local: true }),
  ends: z.iso.datetime({ local: true }).optional(),
  audiences: z.array(z.enum(audiences)).default([]),
  needs: z.array(z.enum(needs)).default([]),
  organiser: organiserSchema.optional(),
  price: localisedSchema.optional(),
  signUp: localisedSchema.optional(),
  channels: channelsSchema.default({}),
  description: localisedSchema,
  ...provenanceShape,
});
export type FamilyEvent = z.infer<typeof familyEventSchema>;
