import { isMisspelling, shortestMisspeltStem } from './crisis-misspelling.js';
import { type CrisisLanguage, splitWordings } from './crisis-schema.js';
import { foldForCrisis } from './crisis-words.js';

interface Node {
  next: Map<string, Node>;
  /** Word ids of stems that end here. */
  begins: number[];
  /** Word ids of whole words that end here. */
  whole: number[];
}

interface Stem {
  id: number;
  text: string;
  whole: boolean;
}

/** A wording as ids of words in a row; `gap` lets up to two other words stand before that word. */
export interface Wording {
  language: number;
  concept: string;
  rest: { word: number; gap: boolean }[];
}

/** Every language's words in one table: a message's word is looked up once for all of them. */
export interface CrisisLexicon {
  /** Ids of the lexicon words that a folded word of a message is. */
  wordsOf(word: string, withSlips: boolean): readonly number[];
  /** Wordings that begin with a lexicon word. */
  wordingsFrom(word: number): readonly Wording[];
}

const emptyNode = (): Node => ({ next: new Map(), begins: [], whole: [] });

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
        const [first, ...rest] = wordsOfPattern(pattern, words);
        if (!first) continue;
        const wording = { language, concept, rest };
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
  return {
    wordsOf: (word, withSlips) => words.find(word, withSlips, rightlySpelt),
    wordingsFrom: (word) => wordings.get(word) ?? [],
  };
}

function wordsOfPattern(pattern: string, words: WordTable): Wording['rest'] {
  const found: Wording['rest'] = [];
  let gap = false;
  for (const part of pattern.split(/(?<!^)-|\s+/)) {
    if (part === '..') gap = true;
    else {
      found.push({ word: words.add(part), gap });
      gap = false;
    }
  }
  return found;
}

class WordTable {
  private readonly ids = new Map<string, number>();
  private readonly starts = emptyNode();
  private readonly anywhere = emptyNode();
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
    const longest = walk(this.starts, { word, from: 0 }, found);
    for (let from = 0; from < word.length; from += 1) walk(this.anywhere, { word, from }, found);
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
    const node = descend(inside ? this.anywhere : this.starts, text);
    (open ? node.begins : node.whole).push(id);
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

function descend(root: Node, text: string): Node {
  let node = root;
  for (const letter of text) {
    const next = node.next.get(letter) ?? emptyNode();
    node.next.set(letter, next);
    node = next;
  }
  return node;
}

/** Adds the ids met on the way and gives the length of the longest stem or word met. */
function walk(root: Node, { word, from }: { word: string; from: number }, found: number[]): number {
  let node: Node | undefined = root;
  let longest = 0;
  for (let at = from; at < word.length; at += 1) {
    node = node.next.get(word.charAt(at));
    if (!node) return longest;
    if (node.begins.length > 0) {
      found.push(...node.begins);
      longest = at + 1 - from;
    }
    if (at === word.length - 1 && node.whole.length > 0) {
      found.push(...node.whole);
      longest = at + 1 - from;
    }
  }
  return longest;
}
