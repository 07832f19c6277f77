import { createKnowledgeBase } from '../guidance/knowledge/create-knowledge-base.js';
import type { KnowledgeBase } from '../guidance/knowledge/knowledge-base.js';
import { createUnderstanding } from '../guidance/understanding/create-understanding.js';
import {
  type CrisisRecogniser,
  createCrisisRecogniser,
} from '../guidance/understanding/crisis-recogniser.js';
import { trainUnderstanding } from '../guidance/understanding/train-understanding.js';
import type { Understand } from '../guidance/understanding/understanding.js';
import type { UnderstandingModel } from '../guidance/understanding/understanding-model.js';
import type { ContentProblem } from './content-problem.js';
import { crisisContentOf } from './crisis-content-of.js';
import { type LoadedContent, loadContent } from './load-content.js';
import { readTrainedModel } from './trained-model.js';
import { vocabularyOf } from './vocabulary-of.js';

export interface LoadedUnderstanding {
  ok: true;
  loaded: LoadedContent;
  base: KnowledgeBase;
  understand: Understand;
  /** `read` from the build, or `trained` now because the build's is missing or out of date. */
  model: 'read' | 'trained';
}

/**
 * Content, base and understanding of what lies below `root`. Phrases are read only when the built model does
 * not fit; the model is then trained in memory and nothing is written.
 */
export function loadUnderstanding(
  root: string,
): LoadedUnderstanding | { ok: false; problems: ContentProblem[] } {
  const ready = readTrainedModel(root);
  const loaded = loadContent(root, { phrases: ready === null });
  if (!loaded.ok) return loaded;
  const model = ready ?? train(loaded);
  const base = createKnowledgeBase(loaded.content);
  const rules = crisisRulesOf(loaded);
  const understand = createUnderstanding({
    model,
    base,
    vocabulary: vocabularyOf(loaded),
    recogniseCrisis: rules?.recognise,
    crisisConcepts: rules?.concepts,
  });
  return { ok: true, loaded, base, understand, model: ready ? 'read' : 'trained' };
}

const train = (loaded: LoadedContent): UnderstandingModel =>
  trainUnderstanding({
    phrases: loaded.understanding.phrases,
    vocabulary: vocabularyOf(loaded),
    municipalities: loaded.content.municipalities,
    concepts: crisisRulesOf(loaded)?.concepts,
  });

/** The crisis rules of loaded content, where it has any. */
export function crisisRulesOf(loaded: LoadedContent): CrisisRecogniser | undefined {
  const content = crisisContentOf(loaded);
  return content ? createCrisisRecogniser(content) : undefined;
}
