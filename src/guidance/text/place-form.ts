import type { Municipality } from '../knowledge/municipality.js';
import { fold } from './fold.js';
import { inflectName, type NameForms } from './inflect-name.js';

export type PlaceCase = 'name' | 'genitive' | 'in' | 'from' | 'to' | 'other';

/** One written form of one name of a municipality or of a locality in it. */
export interface PlaceForm {
  code: string;
  form: PlaceCase;
  language: 'fi' | 'sv' | 'se' | 'any';
  /** The bare form is also a common word. */
  common: boolean;
  /** 0 the municipality's own name, 1 a locality: where both share a form the municipality is meant. */
  rank: 0 | 1;
  /** In a region that Luotsi serves: such a place is meant before one of the same name elsewhere. */
  served: boolean;
  /** Lower case with its diacritics, which `written` has lost. */
  text: string;
}

export interface WrittenForm extends PlaceForm {
  written: string;
}

interface Named {
  names: { fi?: string; sv?: string; se?: string; en?: string };
  aliases: readonly string[];
  forms?: NameForms;
}

type Shared = Pick<PlaceForm, 'code' | 'common' | 'rank' | 'served'>;
type Unwritten = Omit<PlaceForm, 'text'>;

/** All forms under which a municipality and its localities may be written. */
export function formsOf(municipality: Municipality, moreNames: readonly string[]): WrittenForm[] {
  const { code, alsoCommonWord: common, region } = municipality;
  const shared = { code, common, rank: 0, served: region !== null } as const;
  return [
    ...formsOfNamed(municipality, shared),
    ...moreNames.flatMap((name) => spellings(name, { ...shared, form: 'other', language: 'any' })),
    ...municipality.localities.flatMap((locality) =>
      formsOfNamed(locality, { ...shared, common: locality.alsoCommonWord ?? false, rank: 1 }),
    ),
  ];
}

function formsOfNamed({ names, aliases, forms }: Named, shared: Shared): WrittenForm[] {
  const all: WrittenForm[] = [];
  if (names.fi) all.push(...finnishForms(names.fi, { ...shared, language: 'fi', forms }));
  for (const alias of aliases) all.push(...finnishForms(alias, { ...shared, language: 'any' }));
  if (names.sv && names.sv !== names.fi) all.push(...swedishForms(names.sv, shared));
  if (names.se && names.se !== names.fi) all.push(...samiForms(names.se, shared));
  if (names.en && names.en !== names.fi) {
    all.push(...spellings(names.en, { ...shared, form: 'name', language: 'any' }));
  }
  return all;
}

interface Finnish extends Shared {
  language: PlaceForm['language'];
  forms?: NameForms;
}

function finnishForms(name: string, { forms, ...shared }: Finnish): WrittenForm[] {
  const known = forms ?? inflectName(name);
  const guessed = inflectName(name);
  const as = (form: PlaceCase, written: readonly string[]): WrittenForm[] =>
    written.flatMap((one) => spellings(one, { ...shared, form }));
  const ins = [...known.in, ...guessed.in];
  const froms = [...known.from, ...guessed.from];
  const vowel = /[aouå]/i.test(name) ? 'a' : 'ä';
  return [
    ...as('name', [name]),
    ...as('genitive', [...known.genitive, ...guessed.genitive]),
    ...as('in', [...ins, ...ins.map(withoutLast), ...ins.map(asSpoken)]),
    ...as('from', [...froms, ...froms.map(withoutLast)]),
    ...as('to', [
      ...known.to,
      ...guessed.to,
      ...known.to.filter((to) => /[aeiouyäö]{2}n$/.test(to)).map(withoutLast),
    ]),
    ...as('other', [`${name}${vowel}`, `${name}t${vowel}`, `${name}n${vowel}`]),
  ];
}

/** "Pertunmaal", "Kuopios". */
const asSpoken = (form: string): string => form.replace(/(?<=[ls])[ls][aä]$/, '');
const withoutLast = (form: string): string => form.slice(0, -1);

const swedishForms = (name: string, shared: Shared): WrittenForm[] => [
  ...spellings(name, { ...shared, form: 'name', language: 'sv' }),
  ...spellings(`${name}s`, { ...shared, form: 'genitive', language: 'sv' }),
];

function samiForms(name: string, shared: Shared): WrittenForm[] {
  const root = name.replace(/hka$/, 'ga').replace(/i$/, '');
  const cases: [PlaceCase, string][] = [
    ['name', name],
    ['in', `${root}s`],
    ['in', `${name}s`],
    ['to', `${name}i`],
  ];
  return cases.flatMap(([form, written]) => spellings(written, { ...shared, form, language: 'se' }));
}

/** As written, without diacritics, and as spoken where d is dropped ("Lapinlahella"). */
function spellings(written: string, form: Unwritten): WrittenForm[] {
  const text = written
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .trim();
  const variants = new Set([text, text.replace('hd', 'h')]);
  return [...variants].map((variant) => ({ ...form, text: variant, written: fold(variant) }));
}
