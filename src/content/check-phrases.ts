import type { PhraseFile } from '../guidance/understanding/phrase-file-schema.js';
import { type Collection, type Entry, problemAt } from './collection.js';
import type { ContentProblem } from './content-problem.js';

interface Seen {
  label: string;
  file: string;
}

/** Phrases from which nothing sound can be learnt: one text with two meanings, or a question without its id. */
export function checkPhrases(phrases: Collection<PhraseFile>): ContentProblem[] {
  const seen = new Map<string, Seen>();
  return phrases.entries.flatMap((entry) => [...folderProblem(entry), ...groupProblems(entry, seen)]);
}

function folderProblem(entry: Entry<PhraseFile>): ContentProblem[] {
  const folder = entry.file.name.split('/').at(-2);
  return folder === entry.value.language
    ? []
    : [problemAt(entry, ['language'], `${folder}, the folder's name`)];
}

function groupProblems(entry: Entry<PhraseFile>, seen: Map<string, Seen>): ContentProblem[] {
  return entry.value.phrases.flatMap((group, index) => {
    const problems: ContentProblem[] = [];
    if (group.faq && group.intent !== 'ask-about') {
      problems.push(problemAt(entry, ['phrases', index, 'intent'], 'ask-about, since a faq is given'));
    }
    const label = JSON.stringify([group.intent, group.needs ?? [], group.faq ?? null]);
    group.texts.forEach((text, at) => {
      const key = `${entry.value.language} ${plain(text)}`;
      const earlier = seen.get(key);
      if (!earlier) seen.set(key, { label, file: entry.file.name });
      else if (earlier.label !== label) {
        const expected = `one meaning for one text; in ${earlier.file} it means ${earlier.label}`;
        problems.push(problemAt(entry, ['phrases', index, 'texts', at], expected));
      }
    });
    return problems;
  });
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
