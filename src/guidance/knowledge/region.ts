import { z } from 'zod';
import { localisedSchema, widelyLocalisedSchema } from './localised.js';

/** A served region: one folder under knowledge/regions, named by `id`. */
export const regionSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  names: widelyLocalisedSchema,
  county: z.strictObject({
    names: localisedSchema,
    website: z.url().optional(),
    switchboard: z.string().optional(),
  }),
  /** Official Finnish names of the towns to offer when a family is asked where it lives. */
  towns: z.array(z.string()).default([]),
  /** The helpline or service to whom "I want to talk to someone" leads here, best first. */
  familyAdvice: z.array(z.string()).default([]),
  /** The county's social emergency line, a helpline id, when its number is known. */
  socialEmergency: z.string().optional(),
});
export type Region = z.infer<typeof regionSchema>;
