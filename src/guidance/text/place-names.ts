import type { Municipality } from '../knowledge/municipality.js';
import { fold } from './fold.js';
import { listedBy } from './listed-by.js';
import { formsOf, type PlaceCase, type PlaceForm, type PlaceSense } from './place-form.js';
import { SpellingIndex } from './spelling-index.js';
import type { Token } from './tokenise.js';

export interface PlaceMention {
  /** Municipality code. */
  code: string;
  /** Token indices, half-open. */
  start: number;
  end: number;
  form: PlaceCase;
  language: PlaceSense['language'];
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
const clitic = /(?<=.{3})(?:ko|kin|kaan|han|pa|s|lais\p{L}*|lainen|s?(?:trakt|nejd)en)$/u;
/** A lower-case word this short is hardly a village outside the served area. */
const shortestVillage = 6;
/** A village that no region of ours holds is known by its exact name, one of ours by a long one. */
const guessedFrom = { municipality: 6, village: 9, elsewhere: 9 };
/** How far a name of so many letters may be misspelt: a short one is soon another word. */
const allowedSlips = (length: number): number => (length < 7 ? 0.7 : length < 9 ? 0.9 : 1.3);

/** Whether a token is known as something else; `bent` asks for its inflected forms as well. */
export type IsWord = (token: Token, asked: { bent: boolean }) => boolean;

/** A letter doubled or left single: the name all the same, whatever word begins like it. */
const hardlySlip = 0.5;

/** What ends so may end in a clitic, or tell the country around ("jakobstadstrakten"); asked first because most words do not, and the expression is slow. */
const cliticEnds = ['ko', 'kin', 'kaan', 'han', 'pa', 's', 'lainen', 'trakten', 'nejden'];
const mayHaveClitic = (written: string): boolean =>
  cliticEnds.some((end) => written.endsWith(end)) || written.includes('lais');

/** Every form of every municipality, village and former municipality, found in a message in linear time. */
export class PlaceNames {
  readonly #forms: ReadonlyMap<string, readonly PlaceForm[]>;
  readonly #spelling: SpellingIndex;
  readonly #not: ReadonlySet<string>;

  constructor({ municipalities, moreNames, notPlaces }: PlaceNameSource) {
    const forms = municipalities.flatMap((one) => formsOf(one, moreNames[one.names.fi] ?? []));
    this.#forms = listedBy(forms, ({ text }) => [fold(text)]);
    this.#not = new Set(notPlaces.map((word) => fold(word.toLowerCase())));
    this.#spelling = new SpellingIndex(
      [...this.#forms].flatMap(([written, forms]) => (forms.some(mayBeGuessed) ? [written] : [])),
    );
  }

  /** Mentions in order. `isWord` tells words that are known as something else: those are never respelt. */
  find(tokens: readonly Token[], isWord: IsWord): PlaceMention[] {
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
      const texts = part.map((token) => token.text);
      const words = part.map((token) => token.folded);
      const capital = part.some(({ named }) => named);
      const forms =
        this.#lookUp(words.join(' '), { text: texts.join(' '), capital }) ??
        (length > 1 ? this.#lookUp(words.join(''), { text: texts.join(''), capital }) : undefined);
      const best = forms && bestOf(forms);
      if (best) return this.#mention(best, { tokens: part, start });
    }
    return null;
  }

  #lookUp(written: string, { text, capital }: AsWritten): readonly PlaceForm[] | undefined {
    if (this.#not.has(written)) return undefined;
    const fitting = (forms: readonly PlaceForm[] | undefined) => fittingOf(forms, { text, capital });
    const whole = fitting(this.#forms.get(written));
    if (whole) return whole;
    if (!mayHaveClitic(written)) return undefined;
    const bare = written.replace(clitic, '');
    return bare === written || this.#not.has(bare) ? undefined : fitting(this.#forms.get(bare));
  }

  #mention({ sense }: PlaceForm, at: { tokens: readonly Token[]; start: number }): PlaceMention {
    const capital = at.tokens.some((token) => token.named);
    const bare = sense.form === 'name' || sense.form === 'genitive' || sense.form === 'other';
    return {
      code: sense.code,
      start: at.start,
      end: at.start + at.tokens.length,
      form: sense.form,
      language: sense.language,
      doubtful: sense.common && bare && !capital,
      slips: 0,
    };
  }

  #respelt(token: Token | undefined, start: number, isWord: IsWord): PlaceMention | null {
    if (!token || token.number || token.folded.length < guessedFrom.municipality - 1) return null;
    const near = this.#spelling.nearest(token.folded);
    if (!near || near.distance > allowedSlips(near.word.length)) return null;
    if (near.word[0] !== token.folded[0] || this.#not.has(token.folded)) return null;
    if (isWord(token, { bent: near.distance > hardlySlip })) return null;
    const form = bestOf((this.#forms.get(near.word) ?? []).filter(mayBeGuessed));
    if (!form) return null;
    return { ...this.#mention(form, { tokens: [token], start }), slips: near.distance };
  }
}

function mayBeGuessed({ text, sense: { rank, served } }: PlaceForm): boolean {
  if (rank === 1) return served && text.length >= guessedFrom.village;
  return text.length >= (served ? guessedFrom.municipality : guessedFrom.elsewhere);
}

/** The served area before others, the municipality before the locality. */
function bestOf(forms: readonly PlaceForm[]): PlaceForm | undefined {
  const order = ({ sense: { rank, served } }: PlaceForm): number => (served ? 0 : 2) + rank;
  let best: PlaceForm | undefined;
  for (const form of forms) if (!best || order(form) < order(best)) best = form;
  return best;
}

/** Words as they stand in the message; `capital`: one of them begins with one. */
interface AsWritten {
  text: string;
  capital: boolean;
}

function fittingOf(
  forms: readonly PlaceForm[] | undefined,
  { text, capital }: AsWritten,
): readonly PlaceForm[] | undefined {
  const fitting = forms?.filter((form) => fits(form, text, capital));
  return fitting && fitting.length > 0 ? fitting : undefined;
}

/** "Lähti" left and is not Lahti: a dot that the name has not makes another word; a dot left out does not. */
function fits({ text, sense: { rank, served } }: PlaceForm, written: string, capital: boolean): boolean {
  if (!served && rank === 1 && !capital && written.length < shortestVillage) return false;
  return [...text].every(
    (letter, at) => written[at] === undefined || written[at] === letter || fold(letter) !== letter,
  );
}
