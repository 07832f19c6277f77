import { fold } from '../../guidance/text/fold.js';
import { normalise } from '../../guidance/text/normalise.js';
import { stem } from '../../guidance/text/stem.js';
import { type Token, tokenise } from '../../guidance/text/tokenise.js';
import type { ContactAddress } from '../people/contact-address.js';

/** Something on the lists that is called by a name of one or more words. */
interface Named<T> {
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

const wordsIn = (name: string): string[] => tokenise(normalise(name)).map(({ text }) => text);
const shortestWord = 2;

/** Names by the stems of their words, so that a question meets only the few that share one with it. */
export class NameIndex<T> {
  readonly #byStem = new Map<string, Named<T>[]>();

  /** `isCommon`: words that set the name apart from no other ("neuvola", "Juvan", "ry"). */
  constructor(names: Iterable<{ what: T; name: string }>, isCommon: (word: string) => boolean = () => false) {
    for (const { what, name } of names) {
      const words = wordsIn(name)
        .filter((word) => word.length >= shortestWord && !isCommon(word))
        .map(stemsOf);
      if (words.length > 0) this.#add({ what, words });
    }
  }

  /** Those of which every distinctive word is said, and at which tokens. */
  wholeIn(tokens: readonly Token[]): { what: T; at: number[] }[] {
    return this.#candidates(tokens).flatMap(({ what, words }) => {
      const at = words.map((stems) =>
        tokens.findIndex((token) => stemsAsked(token).some((one) => stems.includes(one))),
      );
      return at.every((index) => index >= 0) ? [{ what, at }] : [];
    });
  }

  /** Those of which one word is said at this token. */
  partAt(token: Token): T[] {
    return [...new Set(stemsAsked(token).flatMap((one) => this.#byStem.get(one) ?? []))].map(
      ({ what }) => what,
    );
  }

  #candidates(tokens: readonly Token[]): Named<T>[] {
    const found = tokens.flatMap((token) => stemsAsked(token).flatMap((one) => this.#byStem.get(one) ?? []));
    return [...new Set(found)];
  }

  #add(named: Named<T>): void {
    for (const key of new Set(named.words.flat())) {
      const list = this.#byStem.get(key);
      if (list) list.push(named);
      else this.#byStem.set(key, [named]);
    }
  }
}

export type PeopleIndex = NameIndex<ContactAddress>;
