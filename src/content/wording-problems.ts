import { IntlMessageFormat } from 'intl-messageformat';
import type { WordingFile } from '../guidance/dialog/wording.js';
import { type Entry, problemAt } from './collection.js';
import type { ContentProblem } from './content-problem.js';

interface Written {
  path: (string | number)[];
  language: string;
  text: string;
}

/** Every text of a key with where it stands: plain, easy and its other variants. */
function writtenBelow(value: unknown, path: (string | number)[]): Written[] {
  if (typeof value === 'string') return [{ path, language: String(path.at(-1)), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => writtenBelow(inner, [...path, name]));
}

interface Values {
  /** `{names}` that the text says as they are. */
  said: string[];
  /** All that it asks for, what a plural or a select turns on included. */
  asked: string[];
}

/** What a text asks for; `null` when it is no message at all. */
function valuesOf({ text, language }: Written): Values | null {
  try {
    const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    const tree = JSON.stringify(message.getAst());
    return {
      said: tree.match(/(?<="type":1,"value":")[^"]+/g) ?? [],
      asked: tree.match(/(?<="type":[1-6],"value":")[^"]+/g) ?? [],
    };
  } catch (error) {
    // The one expected failure: a brace too few or too many, a select without "other".
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Texts that could not be said, and values that only one of a key's texts knows: a name mistyped. */
export function wordingProblems(entry: Entry<Partial<WordingFile>>): ContentProblem[] {
  return Object.entries(entry.value).flatMap(([key, texts]) => {
    const all = writtenBelow(texts, [key]).map((written) => ({ written, values: valuesOf(written) }));
    return all.flatMap(({ written, values }) => {
      if (!values) return [problemAt(entry, written.path, 'a text whose braces { } fit together')];
      const known = new Set(all.flatMap((one) => (one.written === written ? [] : (one.values?.asked ?? []))));
      const strange = values.said.find((name) => !known.has(name));
      return strange
        ? [problemAt(entry, written.path, `only {values} of the other languages, not {${strange}}`)]
        : [];
    });
  });
}
