import { type FeatureSet, featureGroups } from './feature.js';
import type { RowTable } from './row-table.js';

/** How much each group of features counts after it has been scaled to length one. */
export const groupWeights: Record<(typeof featureGroups)[number], number> = {
  word: 1,
  pair: 0.8,
  letters: 0.8,
  meaning: 1.8,
};

/** Rows of known features and what each adds to a label's score. */
export interface LinearModel {
  labels: readonly string[];
  /** Feature hash → row. */
  rows: RowTable;
  /** Rarity of each row's feature, so that common ones count less. */
  rarity: Float32Array;
  /** Row-major, `labels.length` wide; a packed model keeps them as steps of `scales`. */
  weights: Float32Array | Int8Array;
  /** What one step of a label's weights is; absent where weights are what they say. */
  scales?: Float32Array;
  bias: Float32Array;
  /** Divides the scores before they become probabilities; found by cross-validation. */
  temperature: number;
}

export interface SparseVector {
  rows: Int32Array;
  values: Float32Array;
}

export type Space = Pick<LinearModel, 'rows' | 'rarity'>;

/** A text's place in a model's space; features the model never saw are left out. */
export function vectorOf(features: FeatureSet, { rows, rarity }: Space): SparseVector {
  const size = featureGroups.reduce((sum, group) => sum + features[group].length, 0);
  const vector = { rows: new Int32Array(size), values: new Float32Array(size) };
  let end = 0;
  for (const group of featureGroups) {
    const from = end;
    let squares = 0;
    for (const hash of features[group]) {
      const row = rows.get(hash);
      if (row === undefined) continue;
      const value = Number(rarity[row]);
      vector.rows[end] = row;
      vector.values[end++] = value;
      squares += value * value;
    }
    const scale = squares > 0 ? groupWeights[group] / Math.sqrt(squares) : 0;
    for (let i = from; i < end; i++) vector.values[i] = Number(vector.values[i]) * scale;
  }
  return { rows: vector.rows.subarray(0, end), values: vector.values.subarray(0, end) };
}

/** Raw scores of every label. */
export function scoresOf(
  { rows, values }: SparseVector,
  model: Pick<LinearModel, 'weights' | 'bias' | 'scales'>,
): Float64Array {
  const { weights, bias, scales } = model;
  const width = bias.length;
  const scores = new Float64Array(width);
  for (let i = 0; i < rows.length; i++) {
    const offset = Number(rows[i]) * width;
    const value = Number(values[i]);
    for (let k = 0; k < width; k++) scores[k] = Number(scores[k]) + value * Number(weights[offset + k]);
  }
  for (let k = 0; k < width; k++) scores[k] = Number(scores[k]) * Number(scales?.[k] ?? 1) + Number(bias[k]);
  return scores;
}

/** Scores → probabilities that sum to one. */
export function softmax(scores: Float64Array, temperature = 1): Float64Array {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  const shares = new Float64Array(scores.length);
  for (let k = 0; k < shares.length; k++) {
    const share = Math.exp((Number(scores[k]) - highest) / temperature);
    shares[k] = share;
    sum += share;
  }
  for (let k = 0; k < shares.length; k++) shares[k] = Number(shares[k]) / sum;
  return shares;
}

export interface Ranked {
  label: string;
  probability: number;
}

/** Every label with its probability, in the model's order. */
export function sharesOf(features: FeatureSet, model: LinearModel): Ranked[] {
  const shares = softmax(scoresOf(vectorOf(features, model), model), model.temperature);
  return model.labels.map((label, k) => ({ label, probability: Number(shares[k]) }));
}

/** Every label with its probability, most probable first. */
export const classify = (features: FeatureSet, model: LinearModel): Ranked[] =>
  sharesOf(features, model).sort((a, b) => b.probability - a.probability);
