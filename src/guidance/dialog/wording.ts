import { z } from 'zod';
import { localisedSchema, widelyLocalisedSchema } from '../knowledge/localised.js';
import type { Language } from '../text/languages.js';

/** One way of saying something, and the same in easy language. */
const spokenSchema = widelyLocalisedSchema.extend({ easy: localisedSchema.optional() });

/**
 * Fixed wording: dialogs/wording/*.yaml map a key to its text per language, ICU MessageFormat inside
 * (`{count, plural, one {…} other {…}}`). `easy` is the easy-language text, required where the plain one is more
 * than one short sentence. Several variants may be listed, so that the same sentence is not said twice in a row.
 */
export const wordingFileSchema = z.record(
  z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/),
  spokenSchema.extend({ variants: z.array(spokenSchema).optional() }),
);
export type WordingFile = z.infer<typeof wordingFileSchema>;

export interface Speech {
  language: Language;
  easy: boolean;
  /** Which variant to use; any integer, taken modulo their number. */
  turn?: number;
}

/** A key's text in the reader's language; falls back to English only for card languages. */
export type Say = (key: string, speech: Speech, values?: Record<string, string | number>) => string;
