import { fold } from '../../guidance/text/fold.js';
import { normalise } from '../../guidance/text/normalise.js';
import { stem } from '../../guidance/text/stem.js';
import { type Token, tokenise } from '../../guidance/text/tokenise.js';

/** Something on the lists that is called by a name of one or more words. */
export interface Named<T> {
  what: T;
  /** Of each distinctive word, the stems its inflected forms may have. */
  words: string[][];
}

/**
 * The stems of a name's word: "Mukanen" is "Mukasen" when someone's number is asked, and Finnish and Swedish forms
 * of one name meet under the Finnish stem.
 */
function stemsOf(word: string): string[] {
  const bent = word.endsWith('nen') ? [word.replace(/nen$/, 'sen')] : [];
  return [...new Set([word, ...bent].flatMap((form) => [stem(form, 'fi'), stem(form, 'sv'), fold(form)]))];
}

const stemsAsked = ({ text, folded }: Token): string[] => [stem(text, 'fi'), stem(text, 'sv'), folded];

const shortestWord = 2;

/** The distinctive words of a name; `isCommon` are those that set it apart from no other ("neuvola", "Juvan", "ry"). */
export const wordsOfName = (name: string, isCommon: (word: string) => boolean = () => false): string[][] =>
  tokenise(normalise(name))
    .map(({ text }) => text)
    .filter((word) => word.length >= shortestWord && !isCommon(word))
    .map(stemsOf);

/** Names by the stems of their words, so that a question meets only the few that share one with it. */
export class NameIndex<T> {
  readonly #byStem = new Map<string, Named<T>[]>();
  /** By the last word alone: of a person the surname, which few share. */
  readonly #byLast = new Map<string, Named<T>[]>();

  constructor(names: Iterable<Named<T>>) {
    for (const named of names) if (named.words.length > 0) this.#add(named);
  }

  /** Those of which every distinctive word is said, and at which tokens. */
  wholeIn(tokens: readonly Token[]): { what: T; at: number[] }[] {
    const places = new Map<string, number>();
    for (const [at, token] of [...tokens.entries()].reverse()) {
      for (const one of stemsAsked(token)) places.set(one, at);
    }
    const found = new Map<Named<T>, number[]>();
    for (const named of [...places.keys()].flatMap((one) => this.#byLast.get(one) ?? [])) {
      if (found.has(named)) continue;
      const at = named.words.map((stems) => stems.find((one) => places.has(one)));
      if (at.every((one) => one !== undefined))
        found.set(
          named,
          at.map((one) => places.get(one ?? '') ?? 0),
        );
    }
    return [...found].map(([{ what }, at]) => ({ what, at }));
  }

  /** Those of which one word is said at this token. */
  partAt(token: Token): T[] {
    return [...new Set(stemsAsked(token).flatMap((one) => this.#byStem.get(one) ?? []))].map(
      ({ what }) => what,
    );
  }

  #add(named: Named<T>): void {
    for (const key of new Set(named.words.flat())) addTo(this.#byStem, key, named);
    for (const key of named.words.at(-1) ?? []) addTo(this.#byLast, key, named);
  }
}

/** Under a key, after what stands there. */
export function addTo<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
