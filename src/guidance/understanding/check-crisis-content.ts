import { conceptsOf, readyRule } from './crisis-rule-match.js';
import type { CrisisContent, CrisisRule } from './crisis-schema.js';

/** The word classes and negations that the code itself reads. */
const builtIn = ['neg', 'neg-undone'];

/** What is expected of the concept or rule of this name, in words for the editor. */
export interface CrisisProblem {
  name: string;
  expected: string;
}

/**
 * What no single file shows: a rule or guard that speaks of a concept for which no language has words, a
 * concept that no rule uses.
 */
export function checkCrisisContent({ rules, languages }: CrisisContent): CrisisProblem[] {
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
    ...named(
      [...used].filter((name) => !worded.has(name)),
      'words for this concept in some language',
    ),
    ...named(
      [...worded].filter((name) => !used.has(name)),
      'a rule that uses this concept',
    ),
    ...named(repeatedIds(all), 'an id that no other rule has'),
  ];
}

const named = (names: readonly string[], expected: string): CrisisProblem[] =>
  names.map((name) => ({ name, expected }));

function repeatedIds(rules: readonly CrisisRule[]): string[] {
  const seen = new Set<string>();
  return rules.map(({ id }) => id).filter((id) => seen.has(id) || !seen.add(id));
}
