import type { z } from 'zod';
import { type PhraseFile, phraseGroupSchema } from '../guidance/understanding/phrase-file-schema.js';
import { type Collection, type Entry, problemAt } from './collection.js';
import type { ContentProblem } from './content-problem.js';

interface Seen {
  label: string;
  file: string;
}

/** Phrases from which nothing sound can be learnt: one text with two meanings, or a question without its id. */
export function checkPhrases(phrases: Collection<PhraseFile>): ContentProblem[] {
  const seen = new Map<string, Seen>();
  return phrases.readable.flatMap((entry) => [
    ...folderProblem(entry),
    ...groupsOf(entry).flatMap((group) => groupProblems(group, seen)),
  ]);
}

const folderOf = ({ file }: Entry<unknown>): string => file.name.split('/').at(-2) ?? '';

function folderProblem(entry: Entry<Partial<PhraseFile>>): ContentProblem[] {
  const { language } = entry.value;
  return language === undefined || language === folderOf(entry)
    ? []
    : [problemAt(entry, ['language'], `${folderOf(entry)}, the folder's name`)];
}

type Group = Entry<z.infer<typeof phraseGroupSchema>>;

/** Where one group's shape is wrong, the others of its file are still held against all. */
function groupsOf({ file, path }: Entry<Partial<PhraseFile>>): Group[] {
  const written = file.at([...path, 'phrases']);
  if (!Array.isArray(written)) return [];
  return written.flatMap((group: unknown, index) => {
    const read = phraseGroupSchema.safeParse(group);
    return read.success ? [{ value: read.data, file, path: [...path, 'phrases', index] }] : [];
  });
}

function groupProblems(entry: Group, seen: Map<string, Seen>): ContentProblem[] {
  const { intent, needs, faq, texts } = entry.value;
  const label = JSON.stringify([intent, needs ?? [], faq ?? null]);
  const twofold = texts.flatMap((text, at) => {
    const key = `${folderOf(entry)} ${plain(text)}`;
    const earlier = seen.get(key);
    if (!earlier) seen.set(key, { label, file: entry.file.name });
    if (!earlier || earlier.label === label) return [];
    const expected = `one meaning for one text; in ${earlier.file} it means ${earlier.label}`;
    return [problemAt(entry, ['texts', at], expected)];
  });
  const asked = faq && intent !== 'ask-about';
  return asked ? [problemAt(entry, ['intent'], 'ask-about, since a faq is given'), ...twofold] : twofold;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
