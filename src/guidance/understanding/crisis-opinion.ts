import { type Crisis, crises } from '../taxonomy.js';
import { FeatureCollector, type FeatureSet } from './classifier/feature.js';
import { classify, type LinearModel } from './classifier/linear-model.js';
import { messageFeatures } from './message-features.js';
import type { ReadMessage } from './message-reader.js';

/** The label of phrases that tell of no crisis. */
export const noCrisis = 'none';

/** The crisis concepts that a text says, negated ones with a minus: the rules' lexicon, read without its rules. */
export type CrisisConcepts = (text: string) => readonly string[];

/** More concepts than this in one message add little, and their pairs would grow with the square. */
const mostConcepts = 16;

/** A message as the second opinion sees it: what every classifier sees, and the concepts of distress in it. */
export function crisisFeatures(
  message: ReadMessage,
  concepts: readonly string[],
  seen: FeatureSet = messageFeatures(message).features,
): FeatureSet {
  if (concepts.length === 0) return seen;
  const collector = new FeatureCollector();
  collector.addAll(seen);
  const some = [...new Set(concepts)].slice(0, mostConcepts).sort();
  for (const [i, concept] of some.entries()) {
    collector.add('meaning', `crisis:${concept}`);
    for (const other of some.slice(i + 1)) collector.add('pair', `crisis:${concept}&${other}`);
  }
  return collector.features;
}

export interface CrisisOpinion {
  /** The likeliest kind, should it be a crisis. */
  kind: Crisis;
  /** That it is a crisis of any kind, 0–1. */
  probability: number;
}

const isCrisis = (label: string): label is Crisis => (crises as readonly string[]).includes(label);

/**
 * What phrases teach beside the rules: distress told sideways, in words that no rule foresaw. Rules are exact
 * and explain themselves; this catches what slips between them.
 */
export function crisisOpinion(features: FeatureSet, model: LinearModel): CrisisOpinion {
  const ranked = classify(features, model);
  const none = ranked.find(({ label }) => label === noCrisis)?.probability ?? 1;
  const kind = ranked.map(({ label }) => label).find(isCrisis) ?? 'danger-to-life';
  return { kind, probability: 1 - none };
}
