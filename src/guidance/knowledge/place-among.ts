import { wordLikeness } from './find-place-by-name.js';
import type { Place } from './place.js';
import { hardened, nameKey } from './place-name-index.js';

/** Shorter words are too like others. */
const shortestName = 4;

/** Of a name of several words the first says what sort of place it is: "Perhekahvila Tuohi". */
function wordsOf({ names, aliases }: Place): Set<string> {
  const written = [...Object.values(names), ...aliases].map((name) => nameKey(name ?? '').split(' '));
  return new Set(written.flatMap((words) => (words.length > 1 ? words.slice(1) : words)));
}

/** Words of a place's names that no other of the places has. */
function ownWords(place: Place, places: readonly Place[]): string[] {
  const others = new Set(places.flatMap((other) => (other === place ? [] : [...wordsOf(other)])));
  return [...wordsOf(place)].filter((word) => word.length >= shortestName && !others.has(word));
}

/** The word itself or a form of it; only its last letter may give way: "Tuohi", "Tuohesta". */
const isFormOf = (said: string, word: string): boolean =>
  hardened(said).startsWith(hardened(word.slice(0, Math.max(shortestName, word.length - 1)))) &&
  wordLikeness(said, word) > 0;

/**
 * Which of some places a message names by a word that only its name has, in any form: "kerro lisää Tuohesta". It
 * holds for places that are being talked of; among all there are, one word is too little.
 */
export function placeAmong(text: string, places: readonly Place[]): Place | undefined {
  const said = nameKey(text).split(' ');
  const named = places.filter((place) =>
    ownWords(place, places).some((word) => said.some((one) => isFormOf(one, word))),
  );
  return named.length === 1 ? named[0] : undefined;
}
