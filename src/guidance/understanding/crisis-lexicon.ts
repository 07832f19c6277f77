import { WordMemory } from '../text/word-memory.js';
import { isMisspelling, shortestMisspeltStem } from './crisis-misspelling.js';
import { type CrisisLanguage, splitWordings } from './crisis-schema.js';
import { foldForCrisis } from './crisis-words.js';

interface Stem {
  id: number;
  text: string;
  whole: boolean;
}

/** Other words that may stand between two words of a wording, without and with `..`. */
const usualGap = 1;
const wideGap = 3;

/** A wording as ids of words in order; so many other words as `gap` may stand before each. */
export interface Wording {
  language: number;
  concept: string;
  rest: { word: number; gap: number }[];
}

/** Every language's words in one table: a message's word is looked up once for all of them. */
export interface CrisisLexicon {
  /** Ids of the lexicon words that a folded word of a message is. */
  wordsOf(word: string, withSlips: boolean): readonly number[];
  /** Wordings that begin with a lexicon word. */
  wordingsFrom(word: number): readonly Wording[];
}

const none: readonly Wording[] = [];

const classes: Record<string, (word: string) => boolean> = {
  /** A child's or young person's age. */
  '@young': (word) => /^([6-9]|1[0-7])(v|vee|vuotta|ar|yo|y|let|рок.*|лет)?$/.test(word),
  /** An age of months or years written in one word: 8kk, 4v, 3yo. */
  '@age': (word) => /^([0-9]|1[0-7])(v|vee|vuotias.*|vuotiaan|kk|aring.*|arig.*|ar|yo|mo|m)$/.test(word),
  '@frost': (word) => /^-([5-9]|[1-5]\d)$/.test(word),
  '@number': (word) => /^\d+$/.test(word),
};

export function createCrisisLexicon(languages: readonly CrisisLanguage[]): CrisisLexicon {
  const words = new WordTable();
  const wordings = new Map<number, Wording[]>();
  languages.forEach((content, language) => {
    for (const [concept, list] of Object.entries(content.concepts)) {
      for (const pattern of splitWordings(list)) {
        const said = wordsOfPattern(pattern, words);
        const first = said[0];
        if (!first) continue;
        // A copy as long as it need be: an array that was grown keeps room for sixteen more.
        const wording = { language, concept, rest: said.slice(1) };
        const known = wordings.get(first.word);
        if (known) known.push(wording);
        else wordings.set(first.word, [wording]);
      }
    }
  });
  const rightlySpelt = new Set<number>();
  for (const { notMisspelt } of languages) {
    for (const word of notMisspelt ? splitWordings(notMisspelt) : []) rightlySpelt.add(words.add(word));
  }
  const remembered = new WordMemory<readonly number[]>();
  const withSlips = (word: string) => words.find(word, true, rightlySpelt);
  return {
    wordsOf: (word, slips) =>
      slips ? remembered.of(word, withSlips) : words.find(word, false, rightlySpelt),
    wordingsFrom: (word) => wordings.get(word) ?? none,
  };
}

/** `one+two` stand next to each other, `one two` may have a word between, `one .. two` three. */
function wordsOfPattern(pattern: string, words: WordTable): Wording['rest'] {
  const found: Wording['rest'] = [];
  let gap = usualGap;
  for (const part of pattern.split(/(?<!^)-|\s+|(?=\+)/)) {
    if (part === '..') {
      gap = wideGap;
      continue;
    }
    const joined = part.startsWith('+');
    found.push({ word: words.add(joined ? part.slice(1) : part), gap: joined ? 0 : gap });
    gap = usualGap;
  }
  return found;
}

class WordTable {
  private readonly ids = new Map<string, number>();
  private readonly starts = new StemTable();
  private readonly anywhere = new StemTable();
  private readonly stemsByLetter = new Map<string, Stem[]>();
  private readonly classIds: [number, (word: string) => boolean][] = [];

  /** The id of one word of a pattern, entered when it is new. */
  add(part: string): number {
    const key = part.startsWith('@') ? part : foldForCrisis(part);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(key, id);
    const test = classes[key];
    if (test) this.classIds.push([id, test]);
    else this.enter(key, id);
    return id;
  }

  /** Words that are `rightlySpelt` are known and mean nothing: they are no one's misspelling. */
  find(word: string, withSlips: boolean, rightlySpelt: ReadonlySet<number>): readonly number[] {
    const found: number[] = [];
    const longest = this.starts.collect(word, 0, found);
    for (let from = 0; from < word.length; from += 1) this.anywhere.collect(word, from, found);
    if (/^[-\d]/.test(word)) for (const [id, test] of this.classIds) if (test(word)) found.push(id);
    const mayBeMisspelt =
      withSlips && word.length >= shortestMisspeltStem - 1 && longest < shortestMisspeltStem - 1;
    if (mayBeMisspelt && !found.some((id) => rightlySpelt.has(id))) this.addMisspelt(word, found);
    return found;
  }

  private enter(key: string, id: number) {
    const inside = key.startsWith('*');
    const open = key.endsWith('*');
    const text = key.replace(/^\*|\*$/g, '');
    (inside ? this.anywhere : this.starts).add(text, open, id);
    if (inside || text.length < shortestMisspeltStem) return;
    const letter = text.slice(0, 1);
    const stems = this.stemsByLetter.get(letter) ?? [];
    stems.push({ id, text, whole: !open });
    this.stemsByLetter.set(letter, stems);
  }

  private addMisspelt(word: string, found: number[]) {
    for (const stem of this.stemsByLetter.get(word.slice(0, 1)) ?? []) {
      const near = word[1] === stem.text[1] || word[1] === stem.text[2] || word[2] === stem.text[1];
      if (near && isMisspelling(word, stem.text, stem.whole)) found.push(stem.id);
    }
  }
}

/** Stems by their letters. A tree of letters would find them as fast, and take ten times the memory. */
class StemTable {
  private readonly begins = new Map<string, number[]>();
  private readonly whole = new Map<string, number[]>();
  private readonly lengths = new Set<number>();
  private shortToLong: readonly number[] = [];

  add(text: string, open: boolean, id: number) {
    const table = open ? this.begins : this.whole;
    const ids = table.get(text);
    if (ids) ids.push(id);
    else table.set(text, [id]);
    if (this.lengths.has(text.length)) return;
    this.lengths.add(text.length);
    this.shortToLong = [...this.lengths].sort((one, other) => one - other);
  }

  /** Adds the ids of what stands in `word` at `from`; gives the length of the longest stem or word met. */
  collect(word: string, from: number, found: number[]): number {
    let longest = 0;
    for (const length of this.shortToLong) {
      if (from + length > word.length) break;
      const part = word.slice(from, from + length);
      const ids = this.begins.get(part);
      const whole = from + length === word.length ? this.whole.get(part) : undefined;
      if (ids || whole) longest = length;
      if (ids) for (const id of ids) found.push(id);
      if (whole) for (const id of whole) found.push(id);
    }
    return longest;
  }
}
