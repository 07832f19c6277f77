import type { Token } from '../text/tokenise.js';
import { FeatureCollector, type FeatureSet } from './classifier/feature.js';

/** What a message's language is seen by: its words and their letters; numbers say nothing. */
export function languageFeatures(tokens: readonly Token[]): FeatureSet {
  const collector = new FeatureCollector();
  for (const { text, number } of tokens) {
    if (number) continue;
    collector.add('word', text);
    collector.addLetters(text, [1, 4]);
  }
  return collector.features;
}
