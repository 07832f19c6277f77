import {
  mergeVocabularies,
  type Vocabulary,
  vocabularySchema,
} from '../guidance/understanding/vocabulary.js';
import type { LoadedContent } from './load-content.js';

/** The vocabulary of loaded content: the files of its folder as one. */
export const vocabularyOf = ({ understanding }: Pick<LoadedContent, 'understanding'>): Vocabulary =>
  mergeVocabularies((understanding.folders.vocabulary ?? []).map((file) => vocabularySchema.parse(file)));
