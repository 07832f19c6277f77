import { createKnowledgeBase } from '../guidance/knowledge/create-knowledge-base.js';
import type { KnowledgeBase } from '../guidance/knowledge/knowledge-base.js';
import { createUnderstanding } from '../guidance/understanding/create-understanding.js';
import {
  type CrisisRecogniser,
  createCrisisRecogniser,
} from '../guidance/understanding/crisis-recogniser.js';
import type { Understand } from '../guidance/understanding/understanding.js';
import type { UnderstandingModel } from '../guidance/understanding/understanding-model.js';
import { crisisContentOf } from './crisis-content-of.js';
import type { LoadedContent } from './loaded-content.js';
import { readPackedContent } from './packed-content.js';
import { readTrainedModel } from './trained-model.js';
import { vocabularyOf } from './vocabulary-of.js';

export interface LoadedUnderstanding {
  loaded: LoadedContent;
  base: KnowledgeBase;
  understand: Understand;
}

/**
 * What the build made ready below `root`; `null` when anything has changed since. Nothing that reads YAML or
 * learns is loaded for it.
 */
export function builtUnderstanding(root: string): LoadedUnderstanding | null {
  const model = readTrainedModel(root);
  const loaded = model && readPackedContent(root);
  return loaded ? understandingOf(loaded, model) : null;
}

/** Understanding over loaded content and its base. */
export function understandingOf(
  loaded: LoadedContent,
  model: UnderstandingModel,
  base: KnowledgeBase = createKnowledgeBase(loaded.content),
): LoadedUnderstanding {
  const rules = crisisRulesOf(loaded);
  const understand = createUnderstanding({
    model,
    base,
    vocabulary: vocabularyOf(loaded),
    recogniseCrisis: rules?.recognise,
    crisisConcepts: rules?.concepts,
  });
  return { loaded, base, understand };
}

/** The crisis rules of loaded content, where it has any. */
export function crisisRulesOf(loaded: LoadedContent): CrisisRecogniser | undefined {
  const content = crisisContentOf(loaded);
  return content ? createCrisisRecogniser(content) : undefined;
}
