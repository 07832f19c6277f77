import type { z } from 'zod';
import { crisisLanguageSchema, crisisRulesSchema } from '../guidance/understanding/crisis-schema.js';
import { vocabularySchema } from '../guidance/understanding/vocabulary.js';
import { networkVocabularySchema } from '../network/asking/network-vocabulary.js';

/**
 * The schema of each folder below knowledge/understanding, phrases apart. A file whose folder is not here is
 * a stray: add the folder together with the schema of what lies in it.
 */
export const understandingFolders: Record<string, z.ZodType> = {
  crisis: crisisLanguageSchema,
  'crisis-rules': crisisRulesSchema,
  /** How professionals ask for one another. */
  network: networkVocabularySchema,
  vocabulary: vocabularySchema,
};
