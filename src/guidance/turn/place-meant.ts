import { findPlaceByName } from '../knowledge/find-place-by-name.js';
import type { Place } from '../knowledge/place.js';
import type { TurnContext } from './turn-context.js';

const mostOffered = 5;

/** Names as like as this to the likeliest one may be meant as well. */
const nearlyAsLikely = 0.08;

/** The place in focus, or the only one shown. */
export function placeInFocus({ state, base }: TurnContext): Place | undefined {
  const { focus, shown } = state;
  const only = shown?.what === 'places' && shown.ids.length === 1 ? shown.ids[0] : undefined;
  const id = focus ?? only;
  return id ? base.place(id) : undefined;
}

/** The places that the name in a message may mean, likeliest first; none when no name was said or none is like it. */
export function placesNamed({ heard, state, base }: TurnContext): Place[] {
  const known = heard?.placeId ? base.place(heard.placeId) : undefined;
  if (known) return [known];
  const { place, municipality } = state.filters;
  if (!place) return [];
  const found = findPlaceByName(place, base, municipality);
  const best = found[0]?.likeness ?? 0;
  return found
    .filter(({ likeness }) => best - likeness <= nearlyAsLikely)
    .map((one) => one.place)
    .slice(0, mostOffered);
}
