import type { Ranked } from './linear-model.js';

/** What a classifier that is sure of nothing else leaves a label: no single one can rule it out. */
const least = 0.003;

/**
 * Their mean is too careful, for each is calibrated by itself and they seldom err together. Raised to this power it
 * errs least from how often it is right (expected calibration error) on messages by other hands.
 */
const surer = 1.4;

/**
 * What classifiers say together: the geometric mean of their probabilities. They err on different messages, and
 * where one is at a loss the other decides. Labels that the first does not know are left out.
 */
export function agree(first: readonly Ranked[], ...others: readonly (readonly Ranked[])[]): Ranked[] {
  const views = others.map((view) => new Map(view.map(({ label, probability }) => [label, probability])));
  return rankedBy(
    first.map(({ label, probability }) => {
      const shares = [probability, ...views.map((view) => view.get(label) ?? 0)];
      const logs = shares.reduce((sum, share) => sum + Math.log(share + least), 0);
      return [label, Math.exp((surer * logs) / shares.length)];
    }),
  );
}

/** Labels by weight, the heaviest first, their weights made probabilities that sum to one. */
export function rankedBy(weights: readonly (readonly [string, number])[]): Ranked[] {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  return weights
    .map(([label, weight]) => ({ label, probability: weight / total }))
    .sort((a, b) => b.probability - a.probability);
}
