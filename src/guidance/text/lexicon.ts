import type { Language } from './languages.js';
import { listedBy } from './listed-by.js';
import { endOfMatch, type Pattern, type PatternWord, readPatterns } from './pattern.js';
import type { Token } from './tokenise.js';
import { WordMemory } from './word-memory.js';

/** Concept → language (`any` for all) → patterns as `readPatterns` reads them. */
export type LexiconSource = Partial<Record<string, Partial<Record<Language | 'any', string[]>>>>;

export interface LexiconMatch {
  concept: string;
  /** Token indices, half-open. */
  start: number;
  end: number;
  /** Letters of the pattern: of two that overlap, the longer says more. */
  weight: number;
  language: Language | 'any';
}

interface Entry extends Pattern {
  concept: string;
  language: Language | 'any';
  weight: number;
}

type Index = ReadonlyMap<string, readonly Entry[]>;

/** Shorter patterns of another language are chance ("to" is Thursday in Finnish only). */
const shortPattern = 5;
const keyLength = 3;

/** In these languages a long beginning also stands inside compounds ("isänpäivä|tapahtuma"). */
const compounding: readonly string[] = ['fi', 'sv', 'se'];
const shortestInside = 6;

/** Patterns indexed by the beginning of their first word, so that a token meets only a handful of them. */
export class Lexicon {
  readonly #whole: Index;
  readonly #beginning: Index;
  readonly #within: Index;
  readonly #remembered = new WordMemory<readonly Entry[]>();

  constructor(source: LexiconSource) {
    const entries = Object.entries(source).flatMap(([concept, byLanguage]) =>
      Object.entries(byLanguage ?? {}).flatMap(([language, patterns]) =>
        entriesOf(patterns, { concept, language: language as Language }),
      ),
    );
    this.#whole = indexOf(entries, ({ how }) => how === 'is');
    this.#beginning = indexOf(entries, ({ how }) => how === 'begins');
    this.#within = indexOf(entries, ({ how }) => how === 'holds' || how === 'ends');
  }

  /** Every pattern that fits, in the order of the tokens. `language` is the message's own. */
  match(tokens: readonly Token[], language: Language | 'other'): LexiconMatch[] {
    const found: LexiconMatch[] = [];
    for (let start = 0; start < tokens.length; start++) {
      const token = tokens[start];
      if (!token) continue;
      for (const entry of this.#remembered.of(token.text, () => this.#candidates(token))) {
        if (!speaks(entry, language)) continue;
        const end = endOfMatch(entry, tokens, start);
        if (end > 0)
          found.push({ concept: entry.concept, start, end, weight: entry.weight, language: entry.language });
      }
    }
    return found;
  }

  #candidates({ text, folded }: Token): readonly Entry[] {
    const all = new Set<Entry>();
    const collect = (index: Index, key: string): void => {
      const entries = index.get(key);
      if (entries) for (const entry of entries) all.add(entry);
    };
    for (const form of text === folded ? [text] : [text, folded]) {
      collect(this.#whole, form);
      for (let length = 1; length <= keyLength; length++) collect(this.#beginning, form.slice(0, length));
      for (let i = 0; i + keyLength <= form.length; i++) collect(this.#within, form.slice(i, i + keyLength));
    }
    return [...all];
  }
}

const entriesOf = (patterns: readonly string[], of: Pick<Entry, 'concept' | 'language'>): Entry[] =>
  patterns.flatMap(readPatterns).map((pattern) => ({
    ...of,
    words: withInside(pattern, of.language),
    gaps: pattern.gaps,
    weight: pattern.words.reduce((sum, { text }) => sum + text.length, 0),
  }));

function withInside({ words }: Pattern, language: string): Pattern['words'] {
  const [first, ...rest] = words;
  const inside = first?.how === 'begins' && first.text.length >= shortestInside && rest.length === 0;
  return first && inside && compounding.includes(language) ? [{ ...first, how: 'holds' }] : words;
}

/** Under the beginnings of their first word, those where it stands so. */
const indexOf = (entries: readonly Entry[], stands: (first: PatternWord) => boolean): Index =>
  listedBy(entries, ({ words: [first] }) => (first && stands(first) ? keysOf(first) : []));

function keysOf(word: PatternWord): Set<string> {
  const cut = (form: string): string => (word.how === 'is' ? form : form.slice(0, keyLength));
  return new Set([cut(word.text), cut(word.folded)]);
}

function speaks(entry: Entry, language: Language | 'other'): boolean {
  return entry.language === 'any' || entry.language === language || entry.weight >= shortPattern;
}

/** Of matches that overlap, the longest stays: "iltapäivällä" is afternoon, not evening. */
export function longestOnly(matches: readonly LexiconMatch[]): LexiconMatch[] {
  const kept: LexiconMatch[] = [];
  for (const match of [...matches].sort((a, b) => b.weight - a.weight)) {
    if (kept.every((other) => match.end <= other.start || match.start >= other.end)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}
