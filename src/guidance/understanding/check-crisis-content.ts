import { conceptsOf, readyRule } from './crisis-rule-match.js';
import type { CrisisContent, CrisisRule } from './crisis-schema.js';

/** The word classes and negations that the code itself reads. */
const builtIn = ['neg', 'neg-undone'];

/**
 * What no single file shows: a rule or guard that speaks of a concept for which no language has words, a
 * concept that no rule uses. Each problem is a sentence for the editor.
 */
export function checkCrisisContent({ rules, languages }: CrisisContent): string[] {
  const worded = new Set(languages.flatMap((content) => Object.keys(content.concepts)));
  const all: CrisisRule[] = [...rules.rules, ...languages.flatMap((content) => content.rules)];
  const used = new Set([
    ...builtIn,
    ...all.flatMap((rule) => conceptsOf(readyRule(rule, rules))),
    ...Object.values(rules.groups).flat(),
    ...Object.values(rules.guards).flatMap((guard) => guard.unless),
    ...rules.childWriter.any,
    ...rules.childWriter.unless,
  ]);
  return [
    ...[...used].filter((name) => !worded.has(name)).map((name) => `no language has words for "${name}"`),
    ...[...worded].filter((name) => !used.has(name)).map((name) => `no rule uses the concept "${name}"`),
    ...repeatedIds(all).map((id) => `two rules are called "${id}"`),
  ];
}

function repeatedIds(rules: readonly CrisisRule[]): string[] {
  const seen = new Set<string>();
  return rules.map(({ id }) => id).filter((id) => seen.has(id) || !seen.add(id));
}
