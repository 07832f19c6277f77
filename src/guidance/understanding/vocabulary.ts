import { z } from 'zod';
import { audiences, kinds, partsOfDay, whens } from '../taxonomy.js';
import { languages } from '../text/languages.js';
import { commands } from './understanding.js';

const pattern = z.string().trim().min(1);
const byLanguage = z.partialRecord(z.enum(['any', ...languages]), z.array(pattern));
const conceptId = z.string().regex(/^[a-z0-9-]+$/);
/** Some concepts of a closed list, each with its patterns. */
const closed = <const Ids extends readonly [string, ...string[]]>(ids: Ids) =>
  z.partialRecord(z.enum(ids), byLanguage).default({});

/**
 * The words of understanding: knowledge/understanding/vocabulary/*.yaml, merged. Every section maps a concept
 * to its patterns per language (syntax: text/pattern.ts).
 */
export const vocabularySchema = z.strictObject({
  kinds: closed(kinds),
  audiences: closed(audiences),
  whens: closed(whens),
  partsOfDay: closed(partsOfDay),
  /** Months (jan … dec), clock words and units that the rules for dates, times and ages read. */
  measures: z.record(conceptId, byLanguage).default({}),
  /** What the message is about: meanings that the classifier learns from, one id across all languages. */
  topics: z.record(conceptId, byLanguage).default({}),
  commands: closed(commands),
  /** Small acts of talk that rules read: yes, no, decline, nearer, corrects, switch-fi, child-writes … */
  talk: z.record(conceptId, byLanguage).default({}),
  /** Other names of municipalities, by official Finnish name: slang, transliterations, inflected Sámi. */
  placeNames: z.record(z.string(), z.array(pattern)).default({}),
  /** Words that look like a form of a place's name and are not. */
  notPlaces: z.array(pattern).default([]),
  /** The commonest small words of each language, by which it is known. */
  functionWords: z.partialRecord(z.enum(languages), z.array(pattern)).default({}),
  /** Sentences in languages that Luotsi does not speak, so that they are not taken for one it does. */
  otherLanguages: z.array(z.string()).default([]),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;
export type LexiconSection = z.infer<typeof byLanguage>;
