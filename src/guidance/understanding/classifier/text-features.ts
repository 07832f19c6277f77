import type { Language } from '../../text/languages.js';
import { normalise } from '../../text/normalise.js';
import { stem } from '../../text/stem.js';
import { tokenise } from '../../text/tokenise.js';
import { FeatureCollector, type FeatureSet } from './feature.js';

const letterRuns: [number, number] = [2, 5];
/** Two words with at most so many others between them are a pair. */
const widestPair = 3;

/**
 * Any text as a classifier sees it that knows nothing of the field: words, their stems, pairs and threes of stems,
 * and the letters within words. A number is only as long as it is.
 */
export function textFeatures(text: string, language: Language | 'other' = 'en'): FeatureSet {
  const collector = new FeatureCollector();
  const tokens = tokenise(normalise(text));
  const stems = tokens.map((token) =>
    token.number ? '0'.repeat(Math.min(4, token.text.length)) : stem(token.text, language),
  );
  for (const [at, token] of tokens.entries()) {
    collector.add('word', `=${stems[at]}`);
    if (token.number) continue;
    collector.add('word', token.text);
    collector.addLetters(token.folded, letterRuns);
  }
  addPairs(collector, stems);
  return collector.features;
}

function addPairs(collector: FeatureCollector, stems: readonly string[]): void {
  const edged = ['<', ...stems, '>'];
  for (const [at, one] of edged.entries()) {
    const [next, third] = [edged[at + 1], edged[at + 2]];
    if (next !== undefined) collector.add('pair', `${one} ${next}`);
    if (next !== undefined && third !== undefined) collector.add('pair', `${one} ${next} ${third}`);
  }
  for (const [at, one] of stems.entries()) {
    for (const other of stems.slice(at + 2, at + widestPair + 1)) collector.add('pair', `${one} … ${other}`);
  }
}
