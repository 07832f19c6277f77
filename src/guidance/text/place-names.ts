import type { Municipality } from '../knowledge/municipality.js';
import { fold } from './fold.js';
import { formsOf, type PlaceCase, type PlaceForm } from './place-form.js';
import { SpellingIndex } from './spelling-index.js';
import type { Token } from './tokenise.js';

export interface PlaceMention {
  /** Municipality code. */
  code: string;
  /** Token indices, half-open. */
  start: number;
  end: number;
  form: PlaceCase;
  language: PlaceForm['language'];
  /** The form may as well be a common word: the context must speak for the place. */
  doubtful: boolean;
  /** 0 when written as known, else how far the spelling is. */
  slips: number;
}

export interface PlaceNameSource {
  municipalities: readonly Municipality[];
  /** Further names by official Finnish name. */
  moreNames: Record<string, readonly string[]>;
  /** Words that are never a place. */
  notPlaces: readonly string[];
}

const longestName = 3;
const clitic = /(?<=.{3})(?:ko|kin|kaan|han|pa|s|lais\p{L}*|lainen)$/u;
const shortestGuess = 5;

/** What ends so may end in a clitic; asked first because most words do not, and the expression is slow. */
const cliticEnds = ['ko', 'kin', 'kaan', 'han', 'pa', 's', 'lainen'];
const mayHaveClitic = (written: string): boolean =>
  cliticEnds.some((end) => written.endsWith(end)) || written.includes('lais');

/** Every form of every municipality, village and former municipality, found in a message in linear time. */
export class PlaceNames {
  readonly #forms = new Map<string, PlaceForm[]>();
  readonly #spelling: SpellingIndex;
  readonly #not: ReadonlySet<string>;

  constructor({ municipalities, moreNames, notPlaces }: PlaceNameSource) {
    for (const municipality of municipalities) {
      for (const { written, ...form } of formsOf(municipality, moreNames[municipality.names.fi] ?? [])) {
        const list = this.#forms.get(written);
        if (list) list.push(form);
        else this.#forms.set(written, [form]);
      }
    }
    this.#not = new Set(notPlaces.map((word) => fold(word.toLowerCase())));
    this.#spelling = new SpellingIndex(
      [...this.#forms.keys()].filter((form) => form.length >= shortestGuess),
    );
  }

  /** Mentions in order. `isWord` tells words that are known as something else: those are never respelt. */
  find(tokens: readonly Token[], isWord: (token: Token) => boolean): PlaceMention[] {
    const found: PlaceMention[] = [];
    let at = 0;
    while (at < tokens.length) {
      const mention = this.#at(tokens, at) ?? this.#respelt(tokens[at], at, isWord);
      if (mention) found.push(mention);
      at = mention ? mention.end : at + 1;
    }
    return found;
  }

  #at(tokens: readonly Token[], start: number): PlaceMention | null {
    for (let length = Math.min(longestName, tokens.length - start); length > 0; length--) {
      const part = tokens.slice(start, start + length);
      const words = part.map((token) => token.folded);
      const forms = this.#lookUp(words.join(' ')) ?? (length > 1 ? this.#lookUp(words.join('')) : undefined);
      const best = forms && bestOf(forms);
      if (best) return this.#mention(best, { tokens: part, start });
    }
    return null;
  }

  #lookUp(written: string): PlaceForm[] | undefined {
    if (this.#not.has(written)) return undefined;
    const whole = this.#forms.get(written);
    if (whole) return whole;
    if (!mayHaveClitic(written)) return undefined;
    const bare = written.replace(clitic, '');
    return bare === written || this.#not.has(bare) ? undefined : this.#forms.get(bare);
  }

  #mention(form: PlaceForm, at: { tokens: readonly Token[]; start: number }): PlaceMention {
    const capital = at.tokens.some((token) => token.named);
    const bare = form.form === 'name' || form.form === 'genitive' || form.form === 'other';
    return {
      code: form.code,
      start: at.start,
      end: at.start + at.tokens.length,
      form: form.form,
      language: form.language,
      doubtful: form.common && bare && !capital,
      slips: 0,
    };
  }

  #respelt(token: Token | undefined, start: number, isWord: (token: Token) => boolean): PlaceMention | null {
    if (!token || token.number || token.folded.length < shortestGuess) return null;
    if (this.#not.has(token.folded) || isWord(token)) return null;
    const near = this.#spelling.nearest(token.folded);
    const form = near && bestOf(this.#forms.get(near.word) ?? []);
    if (!near || !form) return null;
    return { ...this.#mention(form, { tokens: [token], start }), slips: near.distance };
  }
}

/** The municipality before the locality, a case form before the bare name. */
function bestOf(forms: readonly PlaceForm[]): PlaceForm | undefined {
  let best: PlaceForm | undefined;
  for (const form of forms) if (!best || form.rank < best.rank) best = form;
  return best;
}
