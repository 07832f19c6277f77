import { z } from 'zod';
import { crises, faqs, intents, needs } from '../taxonomy.js';
import { languages } from '../text/languages.js';

/** Phrases with one meaning: what the understanding learns an intent, its needs or its question from. */
export const phraseGroupSchema = z.strictObject({
  intent: z.enum(intents),
  /** Best first; only where the phrases tell a need. */
  needs: z.array(z.enum(needs)).optional(),
  /** Only with the intent `ask-about`. */
  faq: z.enum(faqs).optional(),
  /** Only with the intent `urgent`: which crisis. */
  crisis: z.enum(crises).optional(),
  texts: z.array(z.string().trim().min(1)).min(1),
});

/** knowledge/understanding/phrases/<language>/*.yaml */
export const phraseFileSchema = z.strictObject({
  language: z.enum(languages),
  phrases: z.array(phraseGroupSchema).min(1),
});
export type PhraseFile = z.infer<typeof phraseFileSchema>;
