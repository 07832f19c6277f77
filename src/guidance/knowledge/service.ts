import { z } from 'zod';
import { audiences, kinds, needs } from '../taxonomy.js';
import { localisedSchema, widelyLocalisedSchema } from './localised.js';
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
  /** For these only; a family that names others is not sent there. */
  audiences: z.array(z.enum(audiences)).default([]),
  /** What is described is a kind of meeting place (`any`: all of them): where places are known, they are shown instead. */
  describes: z.enum(['any', ...kinds]).optional(),
  organiser: organiserSchema.optional(),
  howToGet: localisedSchema.optional(),
  referral: z.enum(['needed', 'not-needed', 'varies']).optional(),
  hours: z.string().optional(),
  hoursNote: localisedSchema.optional(),
  languages: z.array(z.string()).default([]),
  cost: widelyLocalisedSchema.optional(),
  channels: channelsSchema.default({}),
  description: localisedSchema,
  easy: localisedSchema.optional(),
  ...provenanceShape,
});
export type Service = z.infer<typeof serviceSchema>;
