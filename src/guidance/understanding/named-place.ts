import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { fold } from '../text/fold.js';
import { inflectName } from '../text/inflect-name.js';
import { normalise } from '../text/normalise.js';
import { stem } from '../text/stem.js';
import { tokenise } from '../text/tokenise.js';
import type { ReadMessage } from './message-reader.js';

export interface NamedPlace {
  /** The name without its municipality. */
  name: string;
  /** The base's place when exactly one fits. */
  id: string | null;
}

/** Which words of a written name say its municipality or its kind, by their order. */
export interface WordsOfName {
  municipalityWords(written: string): Set<number>;
  kindWords(written: string): KindWords;
  /** Words that any place might be called by: kinds, people, small words. */
  commonWords(written: string): Set<number>;
}

/** `general`: none of the kinds is one whose places are called by it, as family houses are. */
export interface KindWords {
  general: boolean;
  has(at: number): boolean;
}

interface Entry {
  name: string;
  stems: string[];
  /** Of a name of one word, its forms: its stem alone would also be other words' ("Huudi", "huutaa"). */
  forms: readonly string[] | null;
  id: string;
  municipality: string;
  /** Asked for by name it is told that it ended; of places that share a name one that goes on is meant. */
  ended: boolean;
}

/** The named places of the base, found by their names and aliases in any case form. */
export class PlaceDirectory {
  /** Names of several words by the stem of the first, of one word by its first letters. */
  readonly #byFirst = new Map<string, Entry[]>();

  constructor(base: KnowledgeBase, words: WordsOfName) {
    for (const place of base.content.places) {
      const code = base.municipalityNamed(place.municipality)?.code ?? '';
      for (const written of new Set([...Object.values(place.names), ...place.aliases])) {
        const entry = entryOf(written, words);
        if (entry)
          this.#add({ ...entry, id: place.id, municipality: code, ended: place.status === 'closed' });
      }
    }
  }

  /** The longest name in the message; of equal ones the place in the municipality that is meant. */
  find(message: ReadMessage, municipality: string | null): NamedPlace | null {
    const stems = message.tokens.map(({ text }) => nameStem(text));
    let best: Entry[] = [];
    for (const [at, { folded }] of message.tokens.entries()) {
      const several = this.#byFirst.get(stems[at] ?? '') ?? [];
      const single = this.#byFirst.get(opening(folded)) ?? [];
      for (const entry of [...several, ...single]) {
        const fits = entry.forms
          ? isForm(folded, entry.forms)
          : entry.stems.every((part, i) => part === stems[at + i]);
        if (!fits) continue;
        const longest = best[0]?.stems.join('').length ?? 0;
        const length = entry.stems.join('').length;
        if (length > longest) best = [entry];
        else if (length === longest) best.push(entry);
      }
    }
    return chosen(best, municipality);
  }

  #add(entry: Entry): void {
    const key = entry.forms ? opening(entry.forms[0] ?? '') : (entry.stems[0] ?? '');
    const list = this.#byFirst.get(key);
    if (list) list.push(entry);
    else this.#byFirst.set(key, [entry]);
  }
}

function chosen(entries: readonly Entry[], municipality: string | null): NamedPlace | null {
  const goingOn = entries.filter(({ ended }) => !ended);
  const all = goingOn.length > 0 ? goingOn : entries;
  const here = municipality ? all.filter((entry) => entry.municipality === municipality) : all;
  const first = here[0] ?? all[0];
  if (!first) return null;
  const ids = new Set(here.map(({ id }) => id));
  const [only] = ids;
  return { name: first.name, id: ids.size === 1 && only ? only : null };
}

const shortestName = 4;

function entryOf(
  written: string,
  { municipalityWords, kindWords, commonWords }: WordsOfName,
): Pick<Entry, 'name' | 'stems' | 'forms'> | null {
  const tokens = tokenise(normalise(written));
  const dropped = municipalityWords(written);
  const said = tokens.filter((_, at) => !dropped.has(at)).map(({ text }) => text);
  const stems = said.map(nameStem);
  if (said.join('').length < shortestName) return null;
  const kinds = kindWords(written);
  if (kinds.general && isGeneric(tokens.length, dropped, commonWords(written))) return null;
  const unsaid = new Set(dropped);
  for (let at = 0; kinds.has(at); at++) unsaid.add(at);
  const hidden = unsaid.size < tokens.length ? unsaid : dropped;
  const name = nameWithout(written, tokens.length, hidden);
  const [only] = said;
  const forms = said.length === 1 && only ? formsOfWord(only) : null;
  return name.length < 3 ? null : { name, stems, forms };
}

const formsOfWord = (word: string): string[] => {
  const { genitive, in: inside, from, to } = inflectName(word);
  const many = word.endsWith('it') ? [`${word.slice(0, -1)}en`, `${word.slice(0, -2)}ei`] : [];
  return [word, ...genitive, ...inside, ...from, ...to, ...many].map(fold);
};

/** A form with whatever ending, or as spoken without its last letter ("Kompassis"). */
const isForm = (word: string, forms: readonly string[]): boolean =>
  forms.some((form) => word.startsWith(form) || form.slice(0, -1) === word);

/** Under these a name of one word is kept; the mark keeps them apart from stems. */
const opening = (folded: string): string => `^${folded.slice(0, 3)}`;

/** "Perhekahvila Kuopio" names a kind and a municipality, no place; "Perheentalo" is what people call the place. */
const isGeneric = (count: number, dropped: Set<number>, common: Set<number>): boolean =>
  Array.from({ length: count }, (_, at) => at).every((at) => dropped.has(at) || common.has(at));

/** "Nuorisotila Metso Kuopio" is called "Metso": without its municipality and the kind that stands first. */
function nameWithout(written: string, count: number, dropped: Set<number>): string {
  const words = written.split(/[\s,()–-]+/).filter(Boolean);
  if (words.length !== count || dropped.size === 0) return written;
  const rest = words
    .filter((_, at) => !dropped.has(at))
    .join(' ')
    .replace(looseEnds, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** What stood between the name and its municipality: "Familjecentret i". */
const looseEnds = /^(?:ja|och|and|på|i|in|of) | (?:ja|och|and|på|i|in|of)$/gi;

/** Without diacritics first: a name is found however it was typed. */
const nameStem = (text: string): string => (text.length <= 3 ? fold(text) : stem(fold(text), 'fi'));
