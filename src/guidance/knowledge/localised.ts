import { z } from 'zod';

const text = z.string().trim().min(1);

/** A text in the three full languages; all three or the content does not load. */
export const localisedSchema = z.strictObject({ fi: text, sv: text, en: text });

/** A text in the three full languages, and in the card languages where it is written. */
export const widelyLocalisedSchema = localisedSchema.extend({
  ru: text.optional(),
  uk: text.optional(),
  ar: text.optional(),
  so: text.optional(),
  se: text.optional(),
});
export type WidelyLocalised = z.infer<typeof widelyLocalisedSchema>;

/** A proper name: official forms where they exist, at least one. */
export const namesSchema = z
  .strictObject({ fi: text.optional(), sv: text.optional(), en: text.optional(), se: text.optional() })
  .refine((names) => Object.values(names).some(Boolean), 'give the name in at least one language');
export type Names = z.infer<typeof namesSchema>;
