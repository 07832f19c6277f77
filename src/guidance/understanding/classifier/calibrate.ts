import type { Example } from './feature-space.js';
import { type LinearModel, scoresOf, softmax, vectorOf } from './linear-model.js';
import { trainModel } from './train-model.js';

interface Judged {
  scores: Float64Array;
  /** Indices of the right labels. */
  right: number[];
}

export type Train = (examples: readonly Example[]) => LinearModel;

/** Parts for cross-validation: example i belongs to part i mod `parts`, so neighbours in a file are split. */
export const partOf = (index: number, parts: number): number => (index * 7919) % parts;

/**
 * The model trained on all examples, its temperature the one that makes probabilities honest on a part of
 * the examples that a model trained on the rest has not seen.
 */
export function trainCalibrated(
  examples: readonly Example[],
  { train = trainModel, parts = 5 }: { train?: Train; parts?: number } = {},
): LinearModel {
  const model = train(examples);
  const rest = examples.filter((_, i) => partOf(i, parts) !== 0);
  if (rest.length === 0) return model;
  const trained = train(rest);
  const judged = examples
    .filter((_, i) => partOf(i, parts) === 0)
    .map(
      ({ features, labels }): Judged => ({
        scores: scoresOf(vectorOf(features, trained), trained),
        right: labels.map((label) => trained.labels.indexOf(label)).filter((k) => k >= 0),
      }),
    );
  return { ...model, temperature: bestTemperature(judged) };
}

function bestTemperature(judged: readonly Judged[]): number {
  let best = { temperature: 1, loss: Infinity };
  for (let temperature = 0.1; temperature <= 4; temperature *= 1.1) {
    let loss = 0;
    for (const { scores, right } of judged) {
      const shares = softmax(scores, temperature);
      const share = right.reduce((sum, k) => sum + (shares[k] ?? 0), 0);
      loss -= Math.log(Math.max(share, 1e-9));
    }
    if (loss < best.loss) best = { temperature, loss };
  }
  return best.temperature;
}
