import { type FeatureSet, featureGroups } from './feature.js';
import type { Space } from './linear-model.js';
import { RowTable } from './row-table.js';

export interface Example {
  features: FeatureSet;
  /** Right labels; several share the example equally. */
  labels: readonly string[];
  weight?: number;
}

/**
 * The features of the examples and how rare each is. Letter runs and pairs seen in fewer examples than `rarest` are
 * left out, and words seen in fewer than a third of that.
 */
export function spaceOf(examples: readonly Example[], rarest: number): Space {
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
  const kept = [...counts].filter(([hash, count]) => count >= (letters.has(hash) ? rarest : rarest / 3));
  return {
    rows: new RowTable(kept.map(([hash]) => hash)),
    rarity: Float32Array.from(kept, ([, count]) => Math.log(1 + examples.length / count)),
  };
}
