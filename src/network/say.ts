import type { FullLanguage } from '../guidance/text/languages.js';

/** A fixed text by its key, in a language and with its values filled in. The wording's own `Say` is one. */
export type Say = (
  key: string,
  speech: { language: FullLanguage; easy: boolean },
  values?: Record<string, string | number>,
) => string;

/** Says in one language. */
export const sayingIn =
  (say: Say, language: FullLanguage) =>
  (key: string, values?: Record<string, string | number>): string =>
    say(key, { language, easy: false }, values);
export type Tell = ReturnType<typeof sayingIn>;
