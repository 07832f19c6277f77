import type { ConceptsFound, Occurrence } from './crisis-concepts.js';
import type { CrisisRule, CrisisRules } from './crisis-schema.js';

/** One alternative of a term, its group opened, and which occurrences of its concepts count. */
interface Alternative {
  concepts: readonly string[];
  polarity: 'plain' | 'negated' | 'either';
}
type Term = readonly Alternative[];

/** A rule made ready: terms parsed, default guards added. */
export interface ReadyRule {
  rule: CrisisRule;
  terms: readonly Term[];
  guards: readonly string[];
}

export function readyRule(rule: CrisisRule, rules: CrisisRules): ReadyRule {
  const guards = [...rule.unless, ...(rules.defaultGuards[rule.crisis] ?? [])];
  return { rule, terms: rule.all.map((term) => parseTerm(term, rules.groups)), guards };
}

const parseTerm = (term: string, groups: CrisisRules['groups']): Term =>
  term.split('|').map((part) => {
    const name = part.replace(/^-|\?$/g, '');
    const concepts = groups[name] ?? [name];
    if (part.startsWith('-')) return { concepts, polarity: 'negated' };
    return { concepts, polarity: part.endsWith('?') ? 'either' : 'plain' };
  });

/** Names of concepts that a rule speaks of. */
export const conceptsOf = ({ terms, guards }: ReadyRule): string[] => [
  ...terms.flatMap((term) => term.flatMap((part) => part.concepts)),
  ...guards,
];

export function ruleHolds(ready: ReadyRule, found: ConceptsFound, rules: CrisisRules): boolean {
  const places: Occurrence[][] = [];
  for (const term of ready.terms) {
    const occurrences = occurrencesOf(term, found);
    if (occurrences.length === 0) return false;
    places.push(occurrences);
  }
  if (ready.guards.some((guard) => guardHolds(guard, found, rules))) return false;
  const [first = [], ...others] = places;
  return first.some((anchor) =>
    ready.rule.ordered
      ? follow(anchor, others, ready.rule.within)
      : others.every((occurrences) => occurrences.some((other) => near(anchor, other, ready.rule.within))),
  );
}

const occurrencesOf = (term: Term, found: ConceptsFound): Occurrence[] =>
  term.flatMap(({ concepts, polarity }) =>
    concepts.flatMap((concept) =>
      (found.get(concept) ?? []).filter(
        ({ negated }) => polarity === 'either' || negated === (polarity === 'negated'),
      ),
    ),
  );

export function guardHolds(guard: string, found: ConceptsFound, { guards }: CrisisRules): boolean {
  if (!found.has(guard)) return false;
  return !(guards[guard]?.unless ?? []).some((lifted) => found.has(lifted));
}

/** One and the same word or wording does not count for two terms. */
function near(one: Occurrence, other: Occurrence, within: number): boolean {
  if (one.start === other.start && one.end === other.end) return false;
  return other.start <= one.end ? one.start - other.end <= within : other.start - one.end <= within;
}

function follow(anchor: Occurrence, others: readonly Occurrence[][], within: number): boolean {
  let last = anchor;
  for (const occurrences of others) {
    const next = occurrences.find(({ start }) => start > last.end && start - anchor.end <= within);
    if (!next) return false;
    last = next;
  }
  return true;
}
