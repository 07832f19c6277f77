import porterEnglish from 'natural/lib/natural/stemmers/porter_stemmer.js';
import porterSwedish from 'natural/lib/natural/stemmers/porter_stemmer_sv.js';
import { stemFinnish } from './finnish-stem.js';
import { fold } from './fold.js';
import type { Language } from './languages.js';
import { WordMemory } from './word-memory.js';

const stemmers: Partial<
  Record<Language | 'other', { memory: WordMemory<string>; stem(word: string): string }>
> = {
  fi: { memory: new WordMemory(), stem: (word) => fold(stemFinnish(word)) },
  sv: { memory: new WordMemory(), stem: (word) => fold(porterSwedish.stem(word)) },
  en: { memory: new WordMemory(), stem: (word) => fold(porterEnglish.stem(word)) },
};

/** What a word keeps through its inflection, folded; the languages without a stemmer keep five letters. */
export function stem(word: string, language: Language | 'other'): string {
  if (word.length <= 3) return fold(word);
  const stemmer = stemmers[language];
  return stemmer ? stemmer.memory.of(word, stemmer.stem) : fold(word).slice(0, 5);
}
