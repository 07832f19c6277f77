import { z } from 'zod';
import { needs } from '../taxonomy.js';
import { localisedSchema } from './localised.js';
import { channelsSchema, organiserSchema } from './place.js';
import { provenanceShape } from './provenance.js';

/** A service that helps a family, nationwide (`area` absent) or of one region or some municipalities. */
export const serviceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  names: localisedSchema,
  /** Region id (folder name under knowledge/regions) or official Finnish municipality names; absent = whole country. */
  area: z
    .strictObject({ region: z.string().optional(), municipalities: z.array(z.string()).optional() })
    .optional(),
  /** Best first: the first need is what the service is mainly for. */
  needs: z.array(z.enum(needs)).min(1),
  organiser: organiserSchema.optional(),
  howToGet: localisedSchema.optional(),
  referral: z.enum(['needed', 'not-needed', 'varies']).optional(),
  hours: z.string().optional(),
  hoursNote: localisedSchema.optional(),
  languages: z.array(z.string()).default([]),
  cost: localisedSchema.optional(),
  channels: channelsSchema.default({}),
  description: localisedSchema,
  easy: localisedSchema.optional(),
  ...provenanceShape,
});
export type Service = z.infer<typeof serviceSchema>;
