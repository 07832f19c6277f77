import { type Example, spaceOf } from './feature-space.js';
import {
  type LinearModel,
  type Space,
  type SparseVector,
  scoresOf,
  softmax,
  vectorOf,
} from './linear-model.js';
import { randomFrom, shuffled } from './seeded-random.js';

export interface Training {
  epochs: number;
  rate: number;
  /** Share of every weight that is lost in an epoch. */
  decay: number;
  /** Letter runs seen in fewer examples are left out. */
  rarest: number;
  seed: number;
}

export const usualTraining: Training = { epochs: 8, rate: 0.35, decay: 0.006, rarest: 3, seed: 20 };

/**
 * Multinomial logistic regression by AdaGrad, the weights averaged over the later half of the epochs. The same
 * examples in the same order always give the same model.
 */
export function trainModel(examples: readonly Example[], training: Training = usualTraining): LinearModel {
  const labels = [...new Set(examples.flatMap((example) => example.labels))].sort();
  const space = spaceOf(examples, training.rarest);
  const prepared = examples.map((example) => prepare(example, labels, space));
  return {
    labels,
    ...space,
    ...learnWeights(prepared, { width: labels.length, height: space.rows.size, training }),
    temperature: 1,
  };
}

interface Prepared {
  vector: SparseVector;
  /** Wanted probability of each label. */
  target: Float32Array;
  weight: number;
}

function prepare(example: Example, labels: readonly string[], space: Space): Prepared {
  const target = new Float32Array(labels.length);
  for (const label of example.labels) target[labels.indexOf(label)] = 1 / example.labels.length;
  return { vector: vectorOf(example.features, space), target, weight: example.weight ?? 1 };
}

interface Size {
  width: number;
  height: number;
  training: Training;
}

function learnWeights(examples: readonly Prepared[], size: Size): Pick<LinearModel, 'weights' | 'bias'> {
  const { epochs, decay, seed } = size.training;
  const learner = new Learner(size);
  const random = randomFrom(seed);
  const average = new Float32Array(learner.weights.length);
  const averaged = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, random)) learner.learn(example);
    learner.shrink(1 - decay);
    if (epoch < epochs - averaged) continue;
    const { weights } = learner;
    for (let i = 0; i < average.length; i++) average[i] = Number(average[i]) + Number(weights[i]) / averaged;
  }
  return { weights: average, bias: learner.bias };
}

/** Examples that are this nearly right teach nothing more: skipping them saves most of the time. */
const learntBelow = 0.01;
const negligible = 1e-4;

class Learner {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly #squares: Float32Array;
  readonly #biasSquares: Float32Array;
  readonly #rate: number;

  constructor({ width, height, training }: Size) {
    this.weights = new Float32Array(width * height);
    this.#squares = new Float32Array(width * height);
    this.bias = new Float32Array(width);
    this.#biasSquares = new Float32Array(width);
    this.#rate = training.rate;
  }

  learn({ vector, target, weight }: Prepared): void {
    const error = softmax(scoresOf(vector, this));
    let largest = 0;
    for (let k = 0; k < error.length; k++) {
      const difference = weight * (Number(error[k]) - Number(target[k]));
      error[k] = difference;
      largest = Math.max(largest, Math.abs(difference));
    }
    if (largest < learntBelow) return;
    const rate = this.#rate;
    descend({ weights: this.bias, squares: this.#biasSquares, vector: biasVector, error, rate });
    descend({ weights: this.weights, squares: this.#squares, vector, error, rate });
  }

  shrink(factor: number): void {
    const { weights } = this;
    for (let i = 0; i < weights.length; i++) weights[i] = Number(weights[i]) * factor;
  }
}

const biasVector: SparseVector = { rows: Int32Array.of(0), values: Float32Array.of(1) };

interface Descent {
  weights: Float32Array;
  squares: Float32Array;
  vector: SparseVector;
  error: Float64Array;
  rate: number;
}

/** One AdaGrad step on every row of a vector. `Number(array[i])`: within bounds, and free at run time. */
function descend({ weights, squares, vector: { rows, values }, error, rate }: Descent): void {
  const width = error.length;
  for (let r = 0; r < rows.length; r++) {
    const offset = Number(rows[r]) * width;
    const value = Number(values[r]);
    for (let k = 0; k < width; k++) {
      const slope = Number(error[k]) * value;
      if (slope < negligible && slope > -negligible) continue;
      const i = offset + k;
      const square = Number(squares[i]) + slope * slope;
      squares[i] = square;
      weights[i] = Number(weights[i]) - (rate * slope) / Math.sqrt(square + 1e-6);
    }
  }
}
