import { createKnowledgeBase } from '../guidance/knowledge/create-knowledge-base.js';
import type { KnowledgeBase } from '../guidance/knowledge/knowledge-base.js';
import { trainUnderstanding } from '../guidance/understanding/train-understanding.js';
import type { UnderstandingModel } from '../guidance/understanding/understanding-model.js';
import type { ContentProblem } from './content-problem.js';
import { type LoadedContent, loadContent } from './load-content.js';
import { saidKeys } from './said-keys.js';
import { readTrainedModel } from './trained-model.js';
import { crisisRulesOf, type LoadedUnderstanding, understandingOf } from './understanding-of.js';
import { vocabularyOf } from './vocabulary-of.js';

export type UnderstandingResult =
  /** `model`: `read` from the build, or `trained` now because the build's is missing or out of date. */
  ({ ok: true; model: 'read' | 'trained' } & LoadedUnderstanding) | { ok: false; problems: ContentProblem[] };

/**
 * Content, base and understanding of what lies below `root`. Phrases are read only when the built model does
 * not fit; the model is then trained in memory and nothing is written. `baseOf` makes the base whose places are
 * known by name: the loaded one, or another one.
 */
export function loadUnderstanding(
  root: string,
  baseOf: (loaded: LoadedContent) => KnowledgeBase = ({ content }) => createKnowledgeBase(content),
): UnderstandingResult {
  const ready = readTrainedModel(root);
  const loaded = loadContent(root, { phrases: ready === null, said: saidKeys() });
  if (!loaded.ok) return loaded;
  const { ok, ...content } = loaded;
  const understood = understandingOf(content, ready ?? train(content), baseOf(content));
  return { ok, model: ready ? 'read' : 'trained', ...understood };
}

const train = (loaded: LoadedContent): UnderstandingModel =>
  trainUnderstanding({
    phrases: loaded.understanding.phrases,
    vocabulary: vocabularyOf(loaded),
    municipalities: loaded.content.municipalities,
    concepts: crisisRulesOf(loaded)?.concepts,
  });
