import type { Municipality } from '../knowledge/municipality.js';
import { inflectName, type NameForms } from './inflect-name.js';

export type PlaceCase = 'name' | 'genitive' | 'in' | 'from' | 'to' | 'other';

/** What a name means in one of its cases; the ways of writing it share one. */
export interface PlaceSense {
  code: string;
  form: PlaceCase;
  language: 'fi' | 'sv' | 'se' | 'any';
  /** The bare form is also a common word. */
  common: boolean;
  /** 0 the municipality's own name, 1 a locality: where both share a form the municipality is meant. */
  rank: 0 | 1;
  /** In a region that Luotsi serves: such a place is meant before one of the same name elsewhere. */
  served: boolean;
}

/** One written form of one name of a municipality or of a locality in it. */
export interface PlaceForm {
  /** Lower case with its diacritics. */
  text: string;
  sense: PlaceSense;
}

interface Named {
  names: { fi?: string; sv?: string; se?: string; en?: string };
  aliases: readonly string[];
  forms?: NameForms;
}

type Shared = Pick<PlaceSense, 'code' | 'common' | 'rank' | 'served'>;

/** All forms under which a municipality and its localities may be written, each once: its first sense counts. */
export function formsOf(municipality: Municipality, moreNames: readonly string[]): PlaceForm[] {
  const { code, alsoCommonWord: common, region } = municipality;
  const shared = { code, common, rank: 0, served: region !== null } as const;
  const all = [
    ...formsOfNamed(municipality, shared),
    ...spellings(moreNames, { ...shared, form: 'other', language: 'any' }),
    ...municipality.localities.flatMap((locality) =>
      formsOfNamed(locality, { ...shared, common: locality.alsoCommonWord ?? false, rank: 1 }),
    ),
  ];
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function formsOfNamed({ names, aliases, forms }: Named, shared: Shared): PlaceForm[] {
  const all: PlaceForm[] = [];
  if (names.fi) all.push(...finnishForms(names.fi, { ...shared, language: 'fi', forms }));
  for (const alias of aliases) all.push(...finnishForms(alias, { ...shared, language: 'any' }));
  if (names.sv && names.sv !== names.fi) all.push(...swedishForms(names.sv, shared));
  if (names.se && names.se !== names.fi) all.push(...samiForms(names.se, shared));
  if (names.en && names.en !== names.fi) {
    all.push(...spellings([names.en], { ...shared, form: 'name', language: 'any' }));
  }
  return all;
}

interface Finnish extends Shared {
  language: PlaceSense['language'];
  forms?: NameForms;
}

function finnishForms(name: string, { forms, ...shared }: Finnish): PlaceForm[] {
  const guessed = inflectName(name);
  const both = (form: keyof NameForms): string[] => [...(forms?.[form] ?? []), ...guessed[form]];
  const as = (form: PlaceCase, written: readonly string[]) => spellings(written, { ...shared, form });
  const [ins, froms] = [both('in'), both('from')];
  const vowel = /[aouå]/i.test(name) ? 'a' : 'ä';
  const long = (forms ?? guessed).to.filter((to) => /[aeiouyäö]{2}n$/.test(to));
  return [
    ...as('name', [name]),
    ...as('genitive', both('genitive')),
    ...as('in', [...ins, ...ins.map(withoutLast), ...ins.map(asSpoken)]),
    ...as('from', [...froms, ...froms.map(withoutLast)]),
    ...as('to', [...both('to'), ...long.map(withoutLast)]),
    ...as('other', [`${name}${vowel}`, `${name}t${vowel}`, `${name}n${vowel}`]),
  ];
}

/** "Pertunmaal", "Kuopios". */
const asSpoken = (form: string): string => form.replace(/(?<=[ls])[ls][aä]$/, '');
const withoutLast = (form: string): string => form.slice(0, -1);

const swedishForms = (name: string, shared: Shared): PlaceForm[] => [
  ...spellings([name], { ...shared, form: 'name', language: 'sv' }),
  ...spellings([`${name}s`], { ...shared, form: 'genitive', language: 'sv' }),
];

function samiForms(name: string, shared: Shared): PlaceForm[] {
  const root = name.replace(/hka$/, 'ga').replace(/i$/, '');
  const cases: [PlaceCase, string[]][] = [
    ['name', [name]],
    ['in', [`${root}s`, `${name}s`]],
    ['to', [`${name}i`]],
  ];
  return cases.flatMap(([form, written]) => spellings(written, { ...shared, form, language: 'se' }));
}

/** As written, and as spoken where d is dropped ("Lapinlahella"). */
const spellings = (all: readonly string[], sense: PlaceSense): PlaceForm[] =>
  all.flatMap((written) => {
    const text = written.toLowerCase().replace(hyphens, ' ').trim();
    return text.includes('hd')
      ? [
          { text, sense },
          { text: text.replace('hd', 'h'), sense },
        ]
      : [{ text, sense }];
  });

const hyphens = /[-\s]+/g;
