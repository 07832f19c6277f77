import type { Municipality } from '../../guidance/knowledge/municipality.js';
import { fold } from '../../guidance/text/fold.js';
import { JoinedLexicon } from '../../guidance/text/joined-lexicon.js';
import { type FullLanguage, fullLanguages } from '../../guidance/text/languages.js';
import { type LexiconMatch, longestOnly } from '../../guidance/text/lexicon.js';
import { normalise } from '../../guidance/text/normalise.js';
import { readPatterns } from '../../guidance/text/pattern.js';
import { type PlaceMention, PlaceNames } from '../../guidance/text/place-names.js';
import { SpellingIndex } from '../../guidance/text/spelling-index.js';
import { type Token, tokenise } from '../../guidance/text/tokenise.js';
import { roles, sectors, tasks } from '../network-taxonomy.js';
import { DirectoryIndexer } from './directory-index.js';
import {
  type AskedPost,
  askedPosts,
  type NetworkVocabulary,
  type TalkConcept,
  talkConcepts,
  type WantedWay,
  wantedWays,
} from './network-vocabulary.js';
import type { Question } from './question.js';

/** What a message says by the tables and place names alone, before the lists are looked at. */
export interface ReadQuestion extends Pick<Question, 'tasks' | 'roles' | 'sectors'> {
  /** Slips mended. */
  tokens: Token[];
  /** Tokens that a table, a place or a small word explains. */
  known: boolean[];
  /** Codes, in order. */
  municipalities: string[];
  posts: AskedPost[];
  wants: WantedWay[];
  said: ReadonlySet<TalkConcept>;
}

export interface ReaderParts {
  vocabulary: NetworkVocabulary;
  municipalities: readonly Municipality[];
  /** Further names of municipalities, words that are no place, and the commonest small words. */
  words: {
    moreNames: Record<string, readonly string[]>;
    notPlaces: readonly string[];
    small: readonly string[];
  };
}

const subjects = ['roles', 'sectors', 'tasks', 'posts'] as const;
const tables = [...subjects, 'wants', 'talk'] as const;
type Table = (typeof tables)[number];

/** Endings under which a word of the vocabulary may be mistyped. */
const endings = ['', 'a', 'ä', 'i', 'n', 'an', 'än', 'in', 't', 'aa', 'ää', 'lle', 'na', 'ren', 'e', 's'];

/** Reads questions by the network's vocabulary and the place names; made once, used for every message. */
export class QuestionReader {
  readonly #tables: JoinedLexicon<Table>;
  readonly #places: PlaceNames;
  readonly #spelling: SpellingIndex;
  readonly #small: ReadonlySet<string>;
  readonly #common: ReadonlySet<string>;

  constructor({ vocabulary, municipalities, words }: ReaderParts) {
    this.#tables = new JoinedLexicon(vocabulary, tables);
    const { moreNames, notPlaces } = words;
    this.#places = new PlaceNames({ municipalities, moreNames, notPlaces });
    this.#spelling = new SpellingIndex(wordsOf(vocabulary));
    this.#small = new Set(words.small.map(fold));
    this.#common = new Set(vocabulary.common.map(fold));
  }

  read(text: string, language: FullLanguage): ReadQuestion {
    const written = tokenise(normalise(text));
    const first = this.#find(written, language);
    const tokens = written.map((token, at) => (first.known[at] ? token : this.#mended(token)));
    return tokens.some((token, at) => token !== written[at]) ? this.#find(tokens, language) : first;
  }

  /** Words of a name that set it apart from no other: what the tables, the map or the list of such words know. */
  isCommon = (word: string): boolean => {
    const token = tokenise(word);
    if (this.#common.has(fold(word)) || this.#placesIn(token, () => false).length > 0) return true;
    return fullLanguages.some((language) => {
      const found = this.#tables.match(token, language);
      return subjects.some((table) => found(table).length > 0) || isSaid(found('talk'), 'network-word');
    });
  };

  /** The lists made ready for its questions, one index for all who ask. */
  readonly indexer = new DirectoryIndexer(this.isCommon);

  #find(tokens: Token[], language: FullLanguage): ReadQuestion {
    const found = this.#tables.match(tokens, language);
    const named = longestOnly(
      subjects.flatMap((table) =>
        found(table).map((match) => ({ ...match, concept: `${table}/${match.concept}` })),
      ),
    );
    const [talk, wants] = [found('talk'), found('wants')];
    const explained = covered(tokens.length, [...named, ...talk, ...wants]);
    const places = this.#placesIn(tokens, (_, at) => explained[at] ?? false);
    return {
      tokens,
      known: tokens.map(
        (token, at) =>
          explained[at] === true ||
          token.number ||
          this.#small.has(token.folded) ||
          places.some(({ start, end }) => at >= start && at < end),
      ),
      municipalities: [...new Set(places.map(({ code }) => code))],
      roles: among(roles, named, 'roles'),
      sectors: among(sectors, named, 'sectors'),
      tasks: among(tasks, named, 'tasks'),
      posts: among(askedPosts, named, 'posts'),
      wants: among(wantedWays, wants),
      said: new Set(among(talkConcepts, talk)),
    };
  }

  #placesIn(tokens: readonly Token[], isExplained: (token: Token, at: number) => boolean): PlaceMention[] {
    const at = new Map(tokens.map((token, index) => [token, index]));
    const isWord = (token: Token) => isExplained(token, at.get(token) ?? -1) || this.#small.has(token.folded);
    const found = this.#places.find(tokens, isWord);
    const sure = found.filter(({ doubtful }) => !doubtful);
    return sure.length > 0 ? sure : found.filter(({ start }) => !isExplained(tokens[start] ?? never, start));
  }

  #mended(token: Token): Token {
    if (token.number || token.named) return token;
    const near = this.#spelling.nearest(token.folded);
    return near && near.word[0] === token.folded[0]
      ? { ...token, text: near.word, folded: near.word }
      : token;
  }
}

const never: Token = { text: '', folded: '', named: false, number: false, plain: true, before: 'space' };

/** Of a closed list those that were found, each once, in the order of the message. */
function among<T extends string>(ids: readonly T[], matches: readonly LexiconMatch[], table?: Table): T[] {
  const found = matches.flatMap(({ concept }) => {
    const id = table ? concept.slice(table.length + 1) : concept;
    return table && !concept.startsWith(`${table}/`) ? [] : (ids.find((one) => one === id) ?? []);
  });
  return [...new Set(found)];
}

const isSaid = (talk: readonly LexiconMatch[], concept: TalkConcept): boolean =>
  talk.some((match) => match.concept === concept);

function covered(length: number, spans: readonly { start: number; end: number }[]): boolean[] {
  const all = new Array<boolean>(length).fill(false);
  for (const { start, end } of spans) all.fill(true, start, end);
  return all;
}

/** Words of the subjects' patterns of one word, under their commonest endings. */
function wordsOf(vocabulary: NetworkVocabulary): string[] {
  return subjects.flatMap((table) =>
    Object.values(vocabulary[table]).flatMap((byLanguage) =>
      Object.values(byLanguage ?? {})
        .flat()
        .flatMap(readPatterns)
        .flatMap(({ words }) => {
          const [word, ...more] = words;
          if (!word || more.length > 0 || word.text.length < 6) return [];
          return word.how === 'is' ? [word.folded] : endings.map((ending) => word.folded + fold(ending));
        }),
    ),
  );
}
