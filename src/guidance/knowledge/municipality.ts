import { z } from 'zod';

const point = z.strictObject({ lat: z.number(), lon: z.number() });

/** Finnish forms of one name; cases that differ by speaker list several. */
const formsSchema = z.strictObject({
  genitive: z.array(z.string()),
  /** -ssa or -lla: "in Kuopio". */
  in: z.array(z.string()),
  /** -sta or -lta: "from Kuopio". */
  from: z.array(z.string()),
  /** illative or -lle: "to Kuopio". */
  to: z.array(z.string()),
});

/** A former municipality, village or part of town that people name; it resolves to its municipality. */
const localitySchema = z.strictObject({
  names: z.strictObject({ fi: z.string().optional(), sv: z.string().optional(), se: z.string().optional() }),
  /** What people call it besides: short and slang names. */
  aliases: z.array(z.string()).default([]),
  forms: formsSchema.optional(),
  kind: z.enum(['former-municipality', 'village', 'part']),
  /** True when the name is also a common word or a first name (Sirkka, Tiukka). */
  alsoCommonWord: z.boolean().optional(),
  coordinates: point.optional(),
});

export const municipalitySchema = z.strictObject({
  code: z.string().regex(/^\d{3}$/),
  names: z.strictObject({
    fi: z.string(),
    sv: z.string(),
    en: z.string().optional(),
    se: z.string().optional(),
  }),
  aliases: z.array(z.string()).default([]),
  forms: formsSchema,
  /** Official languages, majority first. */
  languages: z.array(z.enum(['fi', 'sv', 'se'])).min(1),
  /** Wellbeing services county. */
  county: z.string(),
  serviceArea: z.string().optional(),
  centre: point,
  localities: z.array(localitySchema).default([]),
  /** True when the name is also a common word, so that the case and the context must speak for the place. */
  alsoCommonWord: z.boolean().default(false),
});
export type Municipality = z.infer<typeof municipalitySchema> & {
  /** Region id when it is in the served area, else `null`. */
  region: string | null;
};
