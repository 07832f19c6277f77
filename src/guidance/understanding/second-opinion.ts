import type { FeatureSet } from './classifier/feature.js';
import type { Ranked } from './classifier/linear-model.js';
import { crisisFeatures, crisisOpinion } from './crisis-opinion.js';
import { knownShare, type ReadMessage } from './message-reader.js';
import type { CrisisSeen, UnderstandingParts } from './understand-parts.js';

/**
 * From here on what phrases teach makes a crisis by itself: the mean of two classifiers, the one of crises and
 * the one of intents. Chosen on 766 messages by other hands, which neither was trained on: at 0.6 no danger is
 * missed that 0.55 hears, and of its 15 false alarms in 713 ten are left; from 0.66 on danger is missed.
 */
const crisisFrom = 0.6;
/** From here on it may be one: the answer is the usual, and 112 stands before it. */
const perhapsFrom = 0.3;

/**
 * Laughter, one word over and over: too little to judge by where no word of danger is among it, and nothing at all
 * to judge by where nobody knows any of the words.
 */
const fewestWords = 3;

interface Opinion {
  crisis: CrisisSeen | null;
  perhaps: boolean;
}

interface Heard {
  message: ReadMessage;
  seen: FeatureSet;
  /** The intents, likeliest first. */
  classified: readonly Ranked[];
  text: string;
}

/** What phrases teach of danger, where no rule holds. */
export function secondOpinion(
  { model, crisisConcepts }: UnderstandingParts,
  { message, seen, classified, text }: Heard,
): Opinion {
  const concepts = crisisConcepts?.(text) ?? [];
  const words = new Set(message.tokens.map(({ folded }) => folded));
  if (knownShare(message) === 0 || (concepts.length === 0 && words.size < fewestWords)) {
    return { crisis: null, perhaps: false };
  }
  const features = crisisFeatures(message, concepts, seen);
  const { kind, probability } = crisisOpinion(features, model.crisis);
  const urgent = classified.find(({ label }) => label === 'urgent')?.probability ?? 0;
  const mean = (probability + urgent) / 2;
  if (mean < crisisFrom) return { crisis: null, perhaps: mean >= perhapsFrom };
  const why = [`phrases: ${kind} ${mean.toFixed(2)}`];
  return { crisis: { kind, child: kind === 'child-afraid', by: 'phrases', why }, perhaps: false };
}
