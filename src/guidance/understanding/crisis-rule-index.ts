import type { ConceptsFound } from './crisis-concepts.js';
import type { ReadyRule } from './crisis-rule-match.js';

/**
 * Rules by the concepts of the term that the fewest concepts can fill: a message says a handful of concepts, and
 * a rule none of whose narrowest term is said cannot hold.
 */
export class CrisisRuleIndex {
  readonly #rules: readonly ReadyRule[];
  readonly #byConcept = new Map<string, number[]>();

  constructor(rules: readonly ReadyRule[]) {
    this.#rules = rules;
    for (const [at, rule] of rules.entries()) {
      for (const concept of narrowest(rule)) {
        const there = this.#byConcept.get(concept);
        if (there) there.push(at);
        else this.#byConcept.set(concept, [at]);
      }
    }
  }

  /** The rules that may hold, in the order in which they were given. */
  worthTrying(found: ConceptsFound): ReadyRule[] {
    const numbers = new Set<number>();
    for (const concept of found.keys()) {
      for (const at of this.#byConcept.get(concept) ?? []) numbers.add(at);
    }
    return [...numbers].sort((a, b) => a - b).flatMap((at) => this.#rules[at] ?? []);
  }
}

function narrowest({ terms }: ReadyRule): Set<string> {
  const sets = terms.map((term) => new Set(term.flatMap(({ concepts }) => concepts)));
  return sets.reduce((best, one) => (one.size < best.size ? one : best), sets[0] ?? new Set());
}
