import { type Example, spaceOf } from './feature-space.js';
import { type LinearModel, type SparseVector, vectorOf } from './linear-model.js';
import { randomFrom, shuffled } from './seeded-random.js';

export interface MarginTraining {
  /** How much an example on the wrong side of the margin costs beside large weights. */
  cost: number;
  passes: number;
  /** Letter runs and pairs seen in fewer examples are left out. */
  rarest: number;
  seed: number;
}

export const usualMargins: MarginTraining = { cost: 1, passes: 10, rarest: 3, seed: 7 };

/** Changes smaller than this leave the margins where they are. */
const negligible = 1e-4;
/** From this share of changed labels on, adding to all of a row is faster than picking them out. */
const denseFrom = 0.6;

/**
 * One-against-the-rest support vector machines with squared hinge loss, by dual coordinate descent (Hsieh and
 * others 2008), all labels of an example at once: a row of weights then lies together in memory. They part
 * labels of few examples better than a logistic regression, which is better where examples are many. Only an
 * example's first label counts. The same examples in the same order always give the same model.
 */
export function trainMargins(
  examples: readonly Example[],
  training: MarginTraining = usualMargins,
): LinearModel {
  const labels = [...new Set(examples.flatMap(({ labels: [label] }) => label ?? []))].sort();
  const space = spaceOf(examples, training.rarest);
  const vectors = examples.map(({ features }) => vectorOf(features, space));
  const right = examples.map(({ labels: [label] }) => labels.indexOf(label ?? ''));
  const descent = new MarginDescent(vectors, {
    right,
    width: labels.length,
    height: space.rows.size,
    cost: training.cost,
  });
  const random = randomFrom(training.seed);
  const order = vectors.map((_, i) => i);
  for (let pass = 0; pass < training.passes; pass++) {
    for (const i of shuffled(order, random)) descent.visit(i);
  }
  return { labels, ...space, weights: descent.weights, bias: descent.bias, temperature: 1 };
}

interface Shape {
  right: readonly number[];
  width: number;
  height: number;
  cost: number;
}

class MarginDescent {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly #vectors: readonly SparseVector[];
  readonly #right: readonly number[];
  readonly #width: number;
  /** How hard each example pulls on each label. */
  readonly #pull: Float32Array;
  readonly #lengths: Float64Array;
  readonly #slack: number;
  readonly #scores: Float64Array;
  readonly #changed: Int32Array;
  readonly #change: Float64Array;

  constructor(vectors: readonly SparseVector[], { right, width, height, cost }: Shape) {
    this.weights = new Float32Array(width * height);
    this.bias = new Float32Array(width);
    this.#vectors = vectors;
    this.#right = right;
    this.#width = width;
    this.#pull = new Float32Array(vectors.length * width);
    this.#lengths = Float64Array.from(vectors, ({ values }) => values.reduce((sum, v) => sum + v * v, 1));
    this.#slack = 1 / (2 * cost);
    this.#scores = new Float64Array(width);
    this.#changed = new Int32Array(width);
    this.#change = new Float64Array(width);
  }

  /** One step of every label's margin towards this example. */
  visit(i: number): void {
    const vector = this.#vectors[i];
    if (!vector) return;
    this.#score(vector);
    const count = this.#step(i);
    if (count > this.#width * denseFrom) this.#addToAll(vector, count);
    else if (count > 0) this.#addToSome(vector, count);
  }

  #score({ rows, values }: SparseVector): void {
    const { weights } = this;
    const [scores, width] = [this.#scores, this.#width];
    scores.set(this.bias);
    for (let q = 0; q < rows.length; q++) {
      const offset = Number(rows[q]) * width;
      const value = Number(values[q]);
      for (let k = 0; k < width; k++) scores[k] = Number(scores[k]) + value * Number(weights[offset + k]);
    }
  }

  /** Moves the pulls of an example; gives how many labels are changed. */
  #step(i: number): number {
    const [width, slack] = [this.#width, this.#slack];
    const offset = i * width;
    const steepness = Number(this.#lengths[i]) + slack;
    let count = 0;
    for (let k = 0; k < width; k++) {
      const side = k === this.#right[i] ? 1 : -1;
      const before = Number(this.#pull[offset + k]);
      const slope = side * Number(this.#scores[k]) - 1 + before * slack;
      if (before === 0 && slope >= 0) continue;
      const after = Math.max(0, before - slope / steepness);
      const change = (after - before) * side;
      if (change < negligible && change > -negligible) continue;
      this.#pull[offset + k] = after;
      this.bias[k] = Number(this.bias[k]) + change;
      this.#changed[count] = k;
      this.#change[count++] = change;
    }
    return count;
  }

  #addToAll({ rows, values }: SparseVector, count: number): void {
    const { weights } = this;
    const [all, width] = [this.#scores, this.#width];
    all.fill(0);
    for (let j = 0; j < count; j++) all[Number(this.#changed[j])] = Number(this.#change[j]);
    for (let q = 0; q < rows.length; q++) {
      const offset = Number(rows[q]) * width;
      const value = Number(values[q]);
      for (let k = 0; k < width; k++) {
        weights[offset + k] = Number(weights[offset + k]) + value * Number(all[k]);
      }
    }
  }

  #addToSome({ rows, values }: SparseVector, count: number): void {
    const { weights } = this;
    const [changed, change] = [this.#changed, this.#change];
    for (let q = 0; q < rows.length; q++) {
      const offset = Number(rows[q]) * this.#width;
      const value = Number(values[q]);
      for (let j = 0; j < count; j++) {
        const at = offset + Number(changed[j]);
        weights[at] = Number(weights[at]) + value * Number(change[j]);
      }
    }
  }
}
