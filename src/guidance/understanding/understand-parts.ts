import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Crisis } from '../taxonomy.js';
import type { Language } from '../text/languages.js';
import type { UnderstandingModel } from './understanding-model.js';
import type { Vocabulary } from './vocabulary.js';

/** The kind of crisis that a message tells of, or `null`: rules of their own, tuned so that nothing is missed. */
export type RecogniseCrisis = (text: string, language: Language | 'other') => Crisis | null;

/** What understanding is made from; all of it plain values read at start. */
export interface UnderstandingParts {
  model: UnderstandingModel;
  base: KnowledgeBase;
  vocabulary: Vocabulary;
  recogniseCrisis?: RecogniseCrisis;
}
