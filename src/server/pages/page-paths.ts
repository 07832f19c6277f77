import type { Language } from '../../guidance/text/languages.js';

/** Addresses of the plain pages, one a full language: what a family sees in the address bar is in its language. */
export const pagePaths = {
  places: { fi: '/paikat', sv: '/platser', en: '/places' },
  helplines: { fi: '/puhelimet', sv: '/hjalptelefoner', en: '/helplines' },
  accessibility: { fi: '/saavutettavuus', sv: '/tillganglighet', en: '/accessibility' },
  privacy: { fi: '/tietosuoja', sv: '/dataskydd', en: '/privacy' },
  sources: { fi: '/lahteet', sv: '/kallor', en: '/sources' },
} as const;
export type PageName = keyof typeof pagePaths;

/** A page's address in a language; the card languages use the English path with their own `lang`. */
export function pathOf(page: PageName, language: Language): string {
  const paths: Partial<Record<Language, string>> = pagePaths[page];
  return `${paths[language] ?? pagePaths[page].en}?lang=${language}`;
}
