import { type LinearModel, scoresOf, softmax, vectorOf } from './linear-model.js';
import { type Example, type Training, trainModel, usualTraining } from './train-model.js';

interface Judged {
  scores: Float64Array;
  /** Indices of the right labels. */
  right: number[];
}

/** Parts for cross-validation: example i belongs to part i mod `parts`, so neighbours in a file are split. */
export const partOf = (index: number, parts: number): number => (index * 7919) % parts;

/**
 * The model trained on all examples, its temperature the one that makes probabilities honest on examples the
 * folds had not seen.
 */
export function trainCalibrated(
  examples: readonly Example[],
  { training = usualTraining, folds = 3 }: { training?: Training; folds?: number } = {},
): LinearModel {
  const model = trainModel(examples, training);
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const rest = examples.filter((_, i) => partOf(i, folds) !== fold);
    if (rest.length === 0) continue;
    const trained = trainModel(rest, { ...training, epochs: Math.ceil(training.epochs / 2) });
    for (const example of examples.filter((_, i) => partOf(i, folds) === fold)) {
      const right = example.labels.map((label) => trained.labels.indexOf(label)).filter((k) => k >= 0);
      judged.push({ scores: scoresOf(vectorOf(example.features, trained), trained), right });
    }
  }
  return { ...model, temperature: bestTemperature(judged) };
}

function bestTemperature(judged: readonly Judged[]): number {
  let best = { temperature: 1, loss: Infinity };
  for (let temperature = 0.3; temperature <= 4; temperature *= 1.1) {
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
