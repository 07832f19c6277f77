import type { Crisis } from '../taxonomy.js';
import type { Language } from '../text/languages.js';
import { type ConceptsFound, findConcepts } from './crisis-concepts.js';
import { createCrisisLexicon } from './crisis-lexicon.js';
import type { CrisisConcepts } from './crisis-opinion.js';
import { CrisisRuleIndex } from './crisis-rule-index.js';
import { guardHolds, type ReadyRule, readyRule, ruleHolds } from './crisis-rule-match.js';
import type { CrisisContent, CrisisRules } from './crisis-schema.js';
import { crisisWords } from './crisis-words.js';

export interface CrisisFound {
  kind: Crisis;
  /** How far the rule is to be trusted, 0–1. */
  score: number;
  /** A child or young person writes of itself. */
  child: boolean;
  /** The rules that held, `language:rule`, the deciding one first. Holds no word of the person's. */
  why: string[];
}

export interface CrisisOptions {
  /** The conversation's language: its rules are heard first where two languages disagree. */
  language?: Language;
  /** Stretches of the text that are names of municipalities or places, from–to: they are not read. */
  municipalityMask?: readonly { from: number; to: number }[];
}

export interface CrisisRecogniser {
  /** `null` when no rule holds. Pure, total and linear in the text's length. */
  recognise(text: string, options?: CrisisOptions): CrisisFound | null;
  /** Whether a child or young person writes of itself, crisis or not. */
  writerIsChild(text: string): boolean;
  /** The concepts that a text says in any language, negated ones with a minus. */
  concepts: CrisisConcepts;
}

/**
 * Which kind answers when several hold. Violence comes first: its reply begins with 112 too and adds the way to
 * safety from its cause. Then what kills within minutes; then a parent at the end of its strength, whose first act
 * is to lay the child down; suicide before poisoning, because pills taken to die need a person on the line.
 */
export const crisisOrder: readonly Crisis[] = [
  'sexual-violence',
  'violence',
  'danger-to-life',
  'harm-to-child',
  'suicide',
  'poisoning',
  'child-in-danger',
  'child-afraid',
];

/** Kinds that, told by a child of itself, get the child's own reply. */
const childsOwn: readonly Crisis[] = ['violence', 'child-in-danger'];

interface Held {
  ready: ReadyRule;
  language: Language;
}

/**
 * All languages' rules read every message: people mix languages, and a wrong guess of the language must not
 * cost the recognition.
 */
export function createCrisisRecogniser({ rules, languages }: CrisisContent): CrisisRecogniser {
  const lexicon = createCrisisLexicon(languages);
  const shared = rules.rules.map((rule) => readyRule(rule, rules));
  const readers = languages.map((content) => ({
    language: content.language,
    rules: new CrisisRuleIndex([...shared, ...content.rules.map((rule) => readyRule(rule, rules))]),
  }));
  const reading = { lexicon, languages, neverNegated: new Set(rules.neverNegated) };
  const read = lastRead((text) => findConcepts(crisisWords(text), reading));
  const childIn = (found: readonly ConceptsFound[]) => found.some((concepts) => childWrites(concepts, rules));
  return {
    recognise(text, { language, municipalityMask = [] } = {}) {
      const found = read(masked(text, municipalityMask));
      const held = readers.flatMap((reader, index) => heldBy(reader, found[index], rules));
      return held.length === 0 ? null : decide(held, { language, child: childIn(found) });
    },
    writerIsChild: (text) => childIn(read(text)),
    concepts: (text) => namesOf(read(text)),
  };
}

/** Rules and phrases ask for the same message one after the other: it is read once. */
function lastRead(read: (text: string) => ConceptsFound[]): (text: string) => ConceptsFound[] {
  let last: { text: string; found: ConceptsFound[] } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, found: read(text) };
    return last.found;
  };
}

const namesOf = (found: readonly ConceptsFound[]): string[] =>
  found.flatMap((concepts) =>
    [...concepts].map(([concept, said]) => (said.every(({ negated }) => negated) ? `-${concept}` : concept)),
  );

const childWrites = (found: ConceptsFound, rules: CrisisRules): boolean =>
  rules.childWriter.any.some((concept) => found.has(concept)) &&
  !rules.childWriter.unless.some((guard) => guardHolds(guard, found, rules));

function heldBy(
  reader: { language: Language; rules: CrisisRuleIndex },
  found: ConceptsFound | undefined,
  rules: CrisisRules,
): Held[] {
  if (!found || found.size === 0) return [];
  return reader.rules
    .worthTrying(found)
    .filter((ready) => ruleHolds(ready, found, rules))
    .map((ready) => ({ ready, language: reader.language }));
}

function decide(held: readonly Held[], context: { language?: Language; child: boolean }): CrisisFound {
  const rank = ({ ready, language }: Held) =>
    (ready.rule.decides ? 0 : crisisOrder.length) +
    crisisOrder.indexOf(ready.rule.crisis) -
    ready.rule.score / 2 -
    (language === context.language ? 0.25 : 0);
  const ranked = [...held].sort((one, other) => rank(one) - rank(other));
  const kind = ranked[0]?.ready.rule.crisis ?? 'danger-to-life';
  const child = context.child || kind === 'child-afraid';
  return {
    kind: context.child && childsOwn.includes(kind) ? 'child-afraid' : kind,
    score: Math.max(...held.map(({ ready }) => ready.rule.score)),
    child,
    why: ranked.map(({ ready, language }) => `${language}:${ready.rule.id}`),
  };
}

/** Masked letters become spaces, so that every other word keeps its place. */
function masked(text: string, mask: NonNullable<CrisisOptions['municipalityMask']>): string {
  return mask.reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + left.slice(to),
    text,
  );
}
