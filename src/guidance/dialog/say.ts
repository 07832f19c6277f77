import { IntlMessageFormat } from 'intl-messageformat';
import { isFull, type Language } from '../text/languages.js';
import { fallbackOf } from './in-language.js';
import type { Say, Speech, WordingFile } from './wording.js';

type Entry = WordingFile[string];

/** The variant and language in which an entry is said, in easy language where the variant has it. */
function choose(entry: Entry, speech: Speech): { text: string; language: Language } {
  const { language } = speech;
  const spoken = [entry, ...(entry.variants ?? [])];
  const variant = spoken[Math.abs(speech.turn ?? 0) % spoken.length] ?? entry;
  const easy = speech.easy && isFull(language) ? variant.easy?.[language] : undefined;
  if (easy) return { text: easy, language };
  const own = variant[language];
  const fallback = fallbackOf(language);
  return own ? { text: own, language } : { text: variant[fallback], language: fallback };
}

/** How many ways there are of saying a key; 0 for a key that is not there. */
export const variantsOf = (wording: WordingFile, key: string): number =>
  wording[key] ? 1 + (wording[key].variants?.length ?? 0) : 0;

/**
 * Reads wording as ICU messages, compiled when first said. Throws on an unknown key or a missing value:
 * both are mistakes in the program, which the content test finds.
 */
export function createSay(wording: WordingFile): Say {
  const compiled = new Map<string, IntlMessageFormat>();
  const compile = (text: string, language: Language) => {
    const id = `${language}:${text}`;
    const known = compiled.get(id);
    if (known) return known;
    const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    compiled.set(id, message);
    return message;
  };
  return (key, speech, values) => {
    const entry = wording[key];
    if (!entry) throw new Error(`No wording for "${key}".`);
    const { text, language } = choose(entry, speech);
    return String(compile(text, language).format(values));
  };
}
