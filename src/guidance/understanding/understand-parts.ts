import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Crisis } from '../taxonomy.js';
import type { Language } from '../text/languages.js';
import type { CrisisConcepts } from './crisis-opinion.js';
import type { UnderstandingModel } from './understanding-model.js';
import type { Vocabulary } from './vocabulary.js';

/** A crisis that a message tells of. */
export interface CrisisSeen {
  kind: Crisis;
  /** A child or young person writes of itself. */
  child: boolean;
  by: 'rules' | 'phrases';
  /** The rules that held; no word of the person's. */
  why: readonly string[];
}

/** Whether a message tells of a crisis: rules of their own, tuned so that nothing is missed. */
export type RecogniseCrisis = (
  text: string,
  options: { language: Language },
) => Omit<CrisisSeen, 'by'> | null;

/** What understanding is made from; all of it plain values read at start. */
export interface UnderstandingParts {
  model: UnderstandingModel;
  base: KnowledgeBase;
  vocabulary: Vocabulary;
  recogniseCrisis?: RecogniseCrisis;
  crisisConcepts?: CrisisConcepts;
}
