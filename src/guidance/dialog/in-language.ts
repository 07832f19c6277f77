import type { Names, WidelyLocalised } from '../knowledge/localised.js';
import { isFull, type Language } from '../text/languages.js';

/** Northern Sámi speakers in Finland read Finnish; for the others English is the likelier second language. */
export const fallbackOf = (language: Language): 'fi' | 'sv' | 'en' => {
  if (isFull(language)) return language;
  return language === 'se' ? 'fi' : 'en';
};

/** A content text in the reader's language, or in the one that they most likely read as well. */
export const inLanguage = (text: WidelyLocalised, language: Language): string =>
  text[language] ?? text[fallbackOf(language)];

/** What stands between these is in another language than the words around it (Unicode's isolates, never seen). */
export const setApart = { from: '\u2066', to: '\u2069' } as const;

/** The same; in a language that is not the reader's it is set apart, so that it keeps its own direction. */
export const apartInLanguage = (text: WidelyLocalised, language: Language): string =>
  text[language] ?? `${setApart.from}${text[fallbackOf(language)]}${setApart.to}`;

/** A proper name in the reader's language where it has one, else as its keepers call it. */
export function nameIn(names: Names, language: Language): string {
  const own = isFull(language) || language === 'se' ? names[language] : names.en;
  return own ?? names.fi ?? names.sv ?? names.en ?? names.se ?? '';
}
