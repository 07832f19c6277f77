import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { type AgeMention, findAges } from '../text/ages.js';
import { measuresAt } from '../text/clock-times.js';
import { fold } from '../text/fold.js';
import { JoinedLexicon } from '../text/joined-lexicon.js';
import type { Language } from '../text/languages.js';
import type { LexiconMatch } from '../text/lexicon.js';
import { type PlaceMention, PlaceNames } from '../text/place-names.js';
import { SpellingIndex } from '../text/spelling-index.js';
import { stem } from '../text/stem.js';
import { findTimes, type TimeFound } from '../text/time-expressions.js';
import type { Token } from '../text/tokenise.js';
import { hashOf } from './classifier/feature.js';
import type { Vocabulary } from './vocabulary.js';

/** A message with everything that tables and rules find in it; the classifiers see it in this shape. */
export interface ReadMessage {
  /** Slips mended where a known word was meant. */
  tokens: Token[];
  language: Language | 'other';
  places: PlaceMention[];
  times: TimeFound;
  ages: AgeMention[];
  kinds: LexiconMatch[];
  audiences: LexiconMatch[];
  topics: LexiconMatch[];
  talk: LexiconMatch[];
  commands: LexiconMatch[];
  stems: string[];
  /** Per token: the vocabulary, the phrases or a table knows it. */
  known: boolean[];
}

export interface ReaderSource {
  vocabulary: Vocabulary;
  municipalities: KnowledgeBase['content']['municipalities'];
  /** Folded words that slips are mended to. */
  words: readonly string[];
  knownStems: ReadonlySet<number>;
}

/** The vocabulary's tables, in the order in which they are looked through. */
const tables = ['times', 'measures', 'kinds', 'audiences', 'topics', 'talk', 'commands'] as const;
type Table = (typeof tables)[number];

interface Reading {
  language: Language | 'other';
  now: Date;
  /** What `placesIn` found, when that is known already. */
  places?: PlaceMention[];
}
const spoken = ['fi', 'sv', 'en'] as const;

/** Reads messages by the tables of the vocabulary and the place names; made once, used for every message. */
export class MessageReader {
  readonly #places: PlaceNames;
  readonly #tables: JoinedLexicon<Table>;
  readonly #spelling: SpellingIndex;
  readonly #functionWords: ReadonlySet<string>;
  readonly #words: ReadonlySet<string>;
  readonly #knownStems: ReadonlySet<number>;

  constructor({ vocabulary, municipalities, words, knownStems }: ReaderSource) {
    const { placeNames, notPlaces } = vocabulary;
    this.#functionWords = new Set(Object.values(vocabulary.functionWords).flat().map(fold));
    this.#places = new PlaceNames({
      municipalities,
      moreNames: placeNames,
      notPlaces,
    });
    this.#tables = new JoinedLexicon(vocabulary, tables);
    this.#words = new Set(words);
    this.#spelling = new SpellingIndex(words);
    this.#knownStems = knownStems;
  }

  /** The municipalities and villages that a message names, before anything else is known of it. */
  placesIn(tokens: readonly Token[]): PlaceMention[] {
    return this.#places.find(
      tokens,
      (token, { bent }) => this.#isWord(token) || (bent && this.#isInflected(token)),
    );
  }

  /** Words that name a kind of place, in whatever language. */
  kindsIn(tokens: readonly Token[]): LexiconMatch[] {
    return this.#tables.match(tokens, 'other')('kinds');
  }

  read(written: readonly Token[], { language, now, places = this.placesIn(written) }: Reading): ReadMessage {
    const asWritten = this.#find(written, { places, language, now });
    const tokens = this.#mended(written, asWritten);
    return tokens ? this.#find(tokens, { places, language, now }) : asWritten;
  }

  #find(
    tokens: readonly Token[],
    { places, language, now }: { places: PlaceMention[]; language: Language | 'other'; now: Date },
  ): ReadMessage {
    const said = this.#tables.match(tokens, language);
    const measures = said('measures');
    const found = {
      tokens: [...tokens],
      language,
      places,
      times: findTimes(tokens, { times: said('times'), measures, now }),
      ages: findAges(tokens, measuresAt(measures)),
      kinds: said('kinds'),
      audiences: said('audiences'),
      topics: said('topics'),
      talk: said('talk'),
      commands: said('commands'),
      stems: tokens.map((token) => stem(token.text, language)),
    };
    return { ...found, known: this.#knownIn(found) };
  }

  #isWord({ folded }: Token): boolean {
    return this.#functionWords.has(folded) || this.#words.has(folded);
  }

  /** Whether the word is a form of a known one: such a word is no misspelt place. */
  #isInflected({ text }: Token): boolean {
    return spoken.some((language) => this.#knownStems.has(hashOf(stem(text, language))));
  }

  /** The tokens with unknown words respelt as the known words they are a slip of; `null` when there are none. */
  #mended(tokens: readonly Token[], { known, stems }: ReadMessage): Token[] | null {
    let mended = false;
    const all = tokens.map((token, at) => {
      if (known[at] || token.number || this.#knownStems.has(hashOf(token.folded))) return token;
      const near = this.#spelling.nearest(token.folded);
      if (!near || stems[at] === undefined) return token;
      mended = true;
      return { ...token, text: near.word, folded: near.word };
    });
    return mended ? all : null;
  }

  #knownIn(found: Omit<ReadMessage, 'known'>): boolean[] {
    const { tokens, stems, places, times, ages, kinds, audiences, topics, talk, commands } = found;
    const covered = coverage(tokens.length, [
      ...places,
      ...times.spans,
      ...[ages, kinds, audiences, topics, talk, commands].flat(),
    ]);
    return tokens.map(
      (token, at) =>
        covered[at] || this.#isWord(token) || this.#knownStems.has(hashOf(stems[at] ?? '')) || false,
    );
  }
}

/** Of the words that are neither numbers nor single letters, how many something knows. */
export function knownShare({ tokens, known }: ReadMessage): number {
  const counted = tokens.flatMap((token, at) =>
    token.number || token.text.length < 2 ? [] : [known[at] ?? false],
  );
  return counted.length === 0 ? 0 : counted.filter(Boolean).length / counted.length;
}

/** Which tokens the spans cover. */
export function coverage(length: number, spans: readonly { start: number; end: number }[]): boolean[] {
  const covered = new Array<boolean>(length).fill(false);
  for (const { start, end } of spans) covered.fill(true, start, end);
  return covered;
}
