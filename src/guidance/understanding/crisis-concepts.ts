import type { CrisisLexicon, Wording } from './crisis-lexicon.js';
import type { CrisisLanguage } from './crisis-schema.js';
import type { CrisisWord } from './crisis-words.js';

/** One place where a message says a concept: from word `start` to word `end`, both included. */
export interface Occurrence {
  start: number;
  end: number;
  negated: boolean;
}

/** What one language reads in a message: concepts and where they stand, in order. */
export type ConceptsFound = ReadonlyMap<string, readonly Occurrence[]>;

/** Slips of the fingers are looked for in so many words of a message: the rest must be spelt right. */
const wordsWithSlips = 120;
/** A concept said more often than this says nothing new. */
const mostOccurrences = 40;

/** The concepts that negate ("ei", "not") and that undo it ("ei lopeta", "not only"). */
const negator = 'neg';
const undoer = 'neg-undone';

/** What concepts are read with. */
export interface ConceptReading {
  lexicon: CrisisLexicon;
  languages: readonly CrisisLanguage[];
  neverNegated: ReadonlySet<string>;
}

/** The concepts of a message by language, in the order of `languages`. Linear in the number of words. */
export function findConcepts(words: readonly CrisisWord[], reading: ConceptReading): ConceptsFound[] {
  const { lexicon, languages } = reading;
  const ids = words.map(({ text }, index) => lexicon.wordsOf(text, index < wordsWithSlips));
  const found = languages.map(() => new Map<string, Occurrence[]>());
  for (const [start, wordIds] of ids.entries()) {
    for (const id of wordIds) {
      for (const wording of lexicon.wordingsFrom(id)) addWording({ ids, start, wording, found });
    }
  }
  languages.forEach((language, index) => {
    const concepts = found[index];
    if (concepts?.has(negator)) {
      const deniable = [...concepts].filter(([concept]) => !reading.neverNegated.has(concept));
      markNegated(new Map(deniable), words, language.negation);
    }
  });
  return found;
}

interface Place {
  ids: readonly (readonly number[])[];
  start: number;
  wording: Wording;
  found: readonly Map<string, Occurrence[]>[];
}

function addWording({ ids, start, wording, found }: Place) {
  const end = endOf(ids, start, wording);
  const concepts = found[wording.language];
  if (end === null || !concepts) return;
  const known = concepts.get(wording.concept);
  if (!known) concepts.set(wording.concept, [{ start, end, negated: false }]);
  else if (known.length < mostOccurrences) known.push({ start, end, negated: false });
}

/** Where a wording that begins at `start` ends, or `null` when its other words do not follow. */
function endOf(ids: Place['ids'], start: number, { rest }: Wording): number | null {
  let at = start;
  for (const { word, gap } of rest) {
    const last = at + 1 + gap;
    let next = at + 1;
    while (next <= last && !ids[next]?.includes(word)) next += 1;
    if (next > last) return null;
    at = next;
  }
  return at;
}

function markNegated(
  concepts: ReadonlyMap<string, Occurrence[]>,
  words: readonly CrisisWord[],
  reach: CrisisLanguage['negation'],
) {
  const undone = concepts.get(undoer) ?? [];
  for (const { start: at } of concepts.get(negator) ?? []) {
    const from = at - breakless(words, at, { steps: reach.after, back: true });
    const to = at + breakless(words, at, { steps: reach.before, back: false });
    const undoneAt = undone.find(({ start }) => start > at && start <= to)?.start ?? to + 1;
    for (const [concept, occurrences] of concepts) {
      if (concept === negator || concept === undoer) continue;
      for (const occurrence of occurrences) {
        const after = occurrence.start > at && occurrence.start <= to && occurrence.start <= undoneAt;
        const before = occurrence.end < at && occurrence.end >= from;
        if (after || before) occurrence.negated = true;
      }
    }
  }
}

/** How many words, at most `steps`, one can go from `at` without meeting a full stop or comma. */
function breakless(
  words: readonly CrisisWord[],
  at: number,
  { steps, back }: { steps: number; back: boolean },
): number {
  for (let step = 1; step <= steps; step += 1) {
    const crossed = words[back ? at - step + 1 : at + step];
    if (!crossed || crossed.afterBreak) return step - 1;
  }
  return steps;
}
