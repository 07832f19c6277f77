import porterEnglish from 'natural/lib/natural/stemmers/porter_stemmer.js';
import porterSwedish from 'natural/lib/natural/stemmers/porter_stemmer_sv.js';
import { stemFinnish } from './finnish-stem.js';
import { fold } from './fold.js';
import type { Language } from './languages.js';

/** What a word keeps through its inflection, folded; the languages without a stemmer keep five letters. */
export function stem(word: string, language: Language | 'other'): string {
  if (word.length <= 3) return fold(word);
  switch (language) {
    case 'fi':
      return fold(stemFinnish(word));
    case 'sv':
      return fold(porterSwedish.stem(word));
    case 'en':
      return fold(porterEnglish.stem(word));
    default:
      return fold(word).slice(0, 5);
  }
}
