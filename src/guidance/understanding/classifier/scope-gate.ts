import type { FeatureSet } from './feature.js';
import { type LinearModel, scoresOf, softmax, vectorOf } from './linear-model.js';

/** What tells whether a text belongs to any of the labels; each about 0–1. */
export type ScopeSigns = readonly number[];

/** Judges from the signs how likely a text is in scope, and from where on it is taken for so. */
export interface ScopeGate {
  weights: readonly number[];
  bias: number;
  /** The probability below which a text is refused. */
  from: number;
}

const sharpness = 0.25;

/** How far the best label's margin lies, how far from the next, how sure, and how much of the text is known. */
export function scopeSigns(features: FeatureSet, model: LinearModel): ScopeSigns {
  const scores = scoresOf(vectorOf(features, model), model);
  const sorted = [...scores].sort((a, b) => b - a);
  const [best = -1, next = -1] = sorted;
  const sure = Math.max(...softmax(scores, sharpness));
  return [best, best - next, sure, knownShare(features.word, model), knownShare(features.letters, model)];
}

function knownShare(hashes: readonly number[], { rows }: LinearModel): number {
  const known = hashes.filter((hash) => rows.has(hash)).length;
  return hashes.length === 0 ? 0 : known / hashes.length;
}

export const inScope = (signs: ScopeSigns, { weights, bias }: ScopeGate): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign, i) => sum + sign * Number(weights[i]), bias)));

export interface ScopeExample {
  signs: ScopeSigns;
  inside: boolean;
  /** Inside, and given its right label: only refusing such a text is a loss. */
  right: boolean;
}

const steps = 400;
const rate = 1;
const decay = 1e-4;

/** A logistic regression over the signs, both sides weighing the same; loses at most `loss` of what was right. */
export function trainGate(examples: readonly ScopeExample[], loss: number): ScopeGate {
  const width = examples[0]?.signs.length ?? 0;
  const gate = { weights: new Array<number>(width).fill(0), bias: 0, from: 0 };
  const inside = examples.filter((example) => example.inside).length;
  const share = { in: 0.5 / Math.max(1, inside), out: 0.5 / Math.max(1, examples.length - inside) };
  for (let step = 0; step < steps; step++) {
    const slope = new Array<number>(width + 1).fill(0);
    for (const { signs, inside: wanted } of examples) {
      const error = (inScope(signs, gate) - (wanted ? 1 : 0)) * (wanted ? share.in : share.out);
      for (let i = 0; i < width; i++) slope[i] = Number(slope[i]) + error * Number(signs[i]);
      slope[width] = Number(slope[width]) + error;
    }
    for (let i = 0; i < width; i++) {
      gate.weights[i] = Number(gate.weights[i]) * (1 - decay) - rate * 4 * Number(slope[i]);
    }
    gate.bias -= rate * 4 * Number(slope[width]);
  }
  return { ...gate, from: lowestKept(examples, gate, loss) };
}

function lowestKept(examples: readonly ScopeExample[], gate: ScopeGate, loss: number): number {
  const right = examples.filter((example) => example.right).map(({ signs }) => inScope(signs, gate));
  right.sort((a, b) => a - b);
  return right[Math.floor(right.length * loss)] ?? 0;
}
