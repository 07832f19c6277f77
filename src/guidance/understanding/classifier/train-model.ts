import { type FeatureSet, featureGroups } from './feature.js';
import {
  type LinearModel,
  type Space,
  type SparseVector,
  scoresOf,
  softmax,
  vectorOf,
} from './linear-model.js';
import { randomFrom, shuffled } from './seeded-random.js';

export interface Example {
  features: FeatureSet;
  /** Right labels; several share the example equally. */
  labels: readonly string[];
  weight?: number;
}

export interface Training {
  epochs: number;
  rate: number;
  /** Share of every weight that is lost in an epoch. */
  decay: number;
  /** Letter runs seen in fewer examples are left out. */
  rarest: number;
  seed: number;
}

export const usualTraining: Training = { epochs: 24, rate: 0.35, decay: 0.004, rarest: 2, seed: 20 };

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

function spaceOf(examples: readonly Example[], rarest: number): Space {
  const counts = new Map<number, number>();
  const letters = new Set<number>();
  for (const { features } of examples) {
    for (const group of featureGroups) {
      for (const hash of features[group]) {
        counts.set(hash, (counts.get(hash) ?? 0) + 1);
        if (group === 'letters' || group === 'pair') letters.add(hash);
      }
    }
  }
  const kept = [...counts].filter(([hash, count]) => count >= (letters.has(hash) ? rarest : 1));
  return {
    rows: new Map(kept.map(([hash], row) => [hash, row])),
    rarity: Float32Array.from(kept, ([, count]) => Math.log(1 + examples.length / count)),
  };
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
    for (let i = 0; i < average.length; i++)
      average[i] = (average[i] ?? 0) + (learner.weights[i] ?? 0) / averaged;
  }
  return { weights: average, bias: learner.bias };
}

class Learner {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly #squares: Float32Array;
  readonly #biasSquares: Float32Array;
  readonly #width: number;
  readonly #rate: number;

  constructor({ width, height, training }: Size) {
    this.weights = new Float32Array(width * height);
    this.#squares = new Float32Array(width * height);
    this.bias = new Float32Array(width);
    this.#biasSquares = new Float32Array(width);
    this.#width = width;
    this.#rate = training.rate;
  }

  learn({ vector, target, weight }: Prepared): void {
    const shares = softmax(scoresOf(vector, this));
    const error = shares.map((share, k) => weight * (share - (target[k] ?? 0)));
    step({ weights: this.bias, squares: this.#biasSquares, offset: 0, error, value: 1, rate: this.#rate });
    for (let i = 0; i < vector.rows.length; i++) {
      const offset = (vector.rows[i] ?? 0) * this.#width;
      const value = vector.values[i] ?? 0;
      step({ weights: this.weights, squares: this.#squares, offset, error, value, rate: this.#rate });
    }
  }

  shrink(factor: number): void {
    for (let i = 0; i < this.weights.length; i++) this.weights[i] = (this.weights[i] ?? 0) * factor;
  }
}

interface Step {
  weights: Float32Array;
  squares: Float32Array;
  offset: number;
  error: Float64Array;
  value: number;
  rate: number;
}

/** One AdaGrad step on a row; labels that are hardly wrong are left alone, which saves most of the time. */
function step({ weights, squares, offset, error, value, rate }: Step): void {
  for (let k = 0; k < error.length; k++) {
    const slope = (error[k] ?? 0) * value;
    if (slope < 1e-4 && slope > -1e-4) continue;
    const i = offset + k;
    const square = (squares[i] ?? 0) + slope * slope;
    squares[i] = square;
    weights[i] = (weights[i] ?? 0) - (rate * slope) / Math.sqrt(square + 1e-6);
  }
}
