import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { audiences, kinds, needs, partsOfDay, whens } from '../guidance/taxonomy.js';
import { languages } from '../guidance/text/languages.js';

/** The wording keys that the program says. */
export interface SaidKeys {
  /** Those it is sure to ask for: without one of them a turn would fail. */
  needed: ReadonlySet<string>;
  /** Whether anything in the program may ask for the key. */
  has(key: string): boolean;
  /** All that stand in the program as they are, to guess what a mistyped one was to be. */
  known: readonly string[];
}

/** This file runs as dist/src/content/said-keys.js, among all the compiled code. */
const program = fileURLToPath(new URL('..', import.meta.url));

const key = String.raw`[a-z0-9-]+(?:\.[a-z0-9-]+)*`;
const askedFor = new RegExp(
  String.raw`\b(?:tell|tellAfresh|say|fact|sentence)\(\s*(?:\w+,\s*)?'(${key})'`,
  'g',
);
const quoted = new RegExp(`'(${key})'`, 'g');
/** `name.kind.${kind}`: a key put together from ids. */
const composed = /`((?:[a-z0-9.-]|\$\{[^}`]*\})*\.(?:[a-z0-9.-]|\$\{[^}`]*\})*)`/g;

/** Keys put together from a prefix and the ids of a closed list: each of them may be asked for. */
const closedLists: Record<string, readonly string[]> = {
  'name.kind': [...kinds, 'any'],
  'name.kind-counted': [...kinds, 'any'],
  'name.kind-sought': [...kinds, 'any'],
  'name.audience': audiences,
  'name.need': needs,
  'name.when': whens,
  'name.part': partsOfDay,
  'name.part-of': partsOfDay,
  'support.lead': [...needs, 'none'],
  'language.name': languages,
  unreadable: ['button', 'attachment', 'empty'],
};
const ofClosedLists = Object.entries(closedLists).flatMap(([list, ids]) => ids.map((id) => `${list}.${id}`));
const isOfClosedList = (one: string): boolean => one.slice(0, one.lastIndexOf('.')) in closedLists;

/** Read from the compiled code, so that a new sentence needs to be named in one place only. */
export function saidKeys(folder = program): SaidKeys {
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const all = (pattern: RegExp): string[] => [...code.matchAll(pattern)].map(([, found]) => found ?? '');
  const whole = new Set(all(quoted));
  const templates = [...new Set(all(composed))].filter((one) => one.includes('${')).map(patternOf);
  const needed = new Set([...all(askedFor), ...ofClosedLists]);
  const fits = ({ pattern, isBegunByCode }: Template, one: string): boolean => {
    const ids = pattern.exec(one)?.slice(1);
    return ids?.every((id) => isBegunByCode || whole.has(id)) ?? false;
  };
  return {
    needed,
    has: (one) =>
      whole.has(one) ||
      (isOfClosedList(one) ? needed.has(one) : templates.some((template) => fits(template, one))),
    known: [...whole, ...needed].filter((one) => one.includes('.')),
  };
}

interface Template {
  pattern: RegExp;
  /** Its beginning stands in the code; what follows may come from the base: a county, a language. */
  isBegunByCode: boolean;
}

const patternOf = (template: string): Template => ({
  pattern: new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, `(${key})`)}$`),
  isBegunByCode: !template.startsWith('${'),
});
