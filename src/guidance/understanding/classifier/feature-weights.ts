import type { FeatureCollector } from './feature.js';
import { type LinearModel, vectorOf } from './linear-model.js';

export interface WeighedFeature {
  name: string;
  /** How much it adds to one label's score more than to the other's. */
  weight: number;
}

/** What each named feature of a text says for one label and against another, strongest for it first. */
export function featureWeights(
  collector: FeatureCollector,
  model: LinearModel,
  labels: { for: string; against: string },
): WeighedFeature[] {
  const [one, other] = [model.labels.indexOf(labels.for), model.labels.indexOf(labels.against)];
  if (one < 0 || other < 0) return [];
  const { rows, values } = vectorOf(collector.features, model);
  const hashes = model.rows.hashes();
  const weightOf = (row: number, label: number): number =>
    Number(model.weights[row * model.labels.length + label]) * Number(model.scales?.[label] ?? 1);
  return Array.from(rows, (row, at) => ({
    name: collector.names?.get(Number(hashes[row])) ?? '',
    weight: Number(values[at]) * (weightOf(row, one) - weightOf(row, other)),
  })).sort((a, b) => b.weight - a.weight);
}
