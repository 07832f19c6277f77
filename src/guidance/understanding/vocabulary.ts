import { z } from 'zod';
import { audiences, kinds, partsOfDay, whens } from '../taxonomy.js';
import { languages } from '../text/languages.js';
import { commands } from './understanding.js';

const pattern = z.string().trim().min(1);
const byLanguage = z.partialRecord(z.enum(['any', ...languages]), z.array(pattern));
const conceptId = z.string().regex(/^[a-z0-9-]+$/);
const timeWords = [...whens, ...partsOfDay].join('|');
const timeId = z.string().regex(new RegExp(`^(${timeWords})(\\+(${timeWords}))?$`));
/** Some concepts of a closed list, each with its patterns. */
const closed = <const Ids extends readonly [string, ...string[]]>(ids: Ids) =>
  z.partialRecord(z.enum(ids), byLanguage).default({});

/**
 * The words of understanding: knowledge/understanding/vocabulary/*.yaml. Every section maps a concept to its
 * patterns per language (syntax: text/pattern.ts); what several files say of a concept adds up.
 */
export const vocabularySchema = z.strictObject({
  kinds: closed(kinds),
  audiences: closed(audiences),
  /** Days and parts of the day; `today+evening` says both. */
  times: z.record(timeId, byLanguage).default({}),
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

/** Several files as one. */
export function mergeVocabularies(files: readonly Vocabulary[]): Vocabulary {
  const merged = vocabularySchema.parse({});
  for (const file of files) {
    for (const section of [
      'kinds',
      'audiences',
      'times',
      'measures',
      'topics',
      'commands',
      'talk',
    ] as const) {
      addPatterns(merged[section], file[section]);
    }
    addLists(merged.placeNames, file.placeNames);
    addLists(merged.functionWords, file.functionWords);
    merged.notPlaces.push(...file.notPlaces);
    merged.otherLanguages.push(...file.otherLanguages);
  }
  return merged;
}

type Patterns = z.infer<typeof byLanguage>;

function addPatterns(into: Partial<Record<string, Patterns>>, from: Partial<Record<string, Patterns>>): void {
  for (const [concept, patterns] of Object.entries(from)) {
    const known = into[concept] ?? {};
    into[concept] = known;
    if (patterns) addLists(known, patterns);
  }
}

function addLists(into: Partial<Record<string, string[]>>, from: Partial<Record<string, string[]>>): void {
  for (const [key, list] of Object.entries(from)) into[key] = [...(into[key] ?? []), ...(list ?? [])];
}
