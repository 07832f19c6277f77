import { wordLikeness } from './find-place-by-name.js';
import type { Place } from './place.js';
import { nameKey } from './place-name-index.js';

/** Shorter words are too like others. */
const shortestName = 4;
const likeEnough = 0.75;

const wordsOf = ({ names, aliases }: Place): Set<string> =>
  new Set([...Object.values(names), ...aliases].flatMap((name) => nameKey(name ?? '').split(' ')));

/** Words of a place's names that no other of the places has. */
function ownWords(place: Place, places: readonly Place[]): string[] {
  const others = new Set(places.flatMap((other) => (other === place ? [] : [...wordsOf(other)])));
  return [...wordsOf(place)].filter((word) => word.length >= shortestName && !others.has(word));
}

/**
 * Which of some places a message names by a word that only its name has, in any form: "kerro lisää Tuohesta". It
 * holds for places that are being talked of; among all there are, one word is too little.
 */
export function placeAmong(text: string, places: readonly Place[]): Place | undefined {
  const said = nameKey(text).split(' ');
  const named = places.filter((place) =>
    ownWords(place, places).some((word) => said.some((one) => wordLikeness(one, word) >= likeEnough)),
  );
  return named.length === 1 ? named[0] : undefined;
}
