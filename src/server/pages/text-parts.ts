import { fallbackOf, setApart } from '../../guidance/dialog/in-language.js';
import { directionOf, type Language } from '../../guidance/text/languages.js';

/** A stretch of text; `language` where it is not the reader's, for the page to mark. */
export interface TextPart {
  text: string;
  language?: Language;
  direction?: 'ltr' | 'rtl';
}

const parting = new RegExp(`${setApart.from}([^${setApart.to}]*)${setApart.to}`);

/** A text by its languages: every second part of the split is one that was set apart. */
export function textParts(text: string, reader: Language): TextPart[] {
  const language = fallbackOf(reader);
  const foreign = { language, direction: directionOf(language) };
  return text
    .split(parting)
    .map((part, at) => (at % 2 === 0 ? { text: part } : { text: part, ...foreign }))
    .filter(({ text }) => text !== '');
}
