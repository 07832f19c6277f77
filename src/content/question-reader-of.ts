import { networkVocabularySchema } from '../network/asking/network-vocabulary.js';
import { QuestionReader } from '../network/asking/question-reader.js';
import type { LoadedContent } from './loaded-content.js';
import { vocabularyOf } from './vocabulary-of.js';

/** The reader of professionals' questions over loaded content; place names and small words are the families' too. */
export function questionReaderOf(loaded: Pick<LoadedContent, 'content' | 'understanding'>): QuestionReader {
  const { placeNames, notPlaces, functionWords } = vocabularyOf(loaded);
  return new QuestionReader({
    vocabulary: networkVocabularySchema.parse(loaded.understanding.folders.network?.[0]),
    municipalities: loaded.content.municipalities,
    words: { moreNames: placeNames, notPlaces, small: Object.values(functionWords).flat() },
  });
}
