import { findPlaceByName } from '../knowledge/find-place-by-name.js';
import type { Place } from '../knowledge/place.js';
import { placeAmong } from '../knowledge/place-among.js';
import type { Understanding } from '../understanding/understanding.js';
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

const fewWords = 7;

/** A message that says nothing but, perhaps, which of the places shown is meant. */
const mayName = ({ filters, municipalities, command, pointsAt }: Understanding): boolean =>
  filters.kinds.length + filters.audiences.length + municipalities.length === 0 &&
  filters.when === null &&
  command === null &&
  pointsAt === null;

/** One of those that were shown, by a word of its name: "entä Tuohi?". */
export function placeNamedAmongShown({ heard, words, input, state, base }: TurnContext): Place | undefined {
  if (!heard || input.type !== 'message' || words > fewWords || !mayName(heard)) return undefined;
  if (state.shown?.what !== 'places') return undefined;
  return placeAmong(
    input.text,
    state.shown.ids.flatMap((id) => base.place(id) ?? []),
  );
}

/** The places that the name in a message may mean, likeliest first; none when no name was said or none is like it. */
export function placesNamed(context: TurnContext): Place[] {
  const { heard, state, base } = context;
  const known = heard?.placeId ? base.place(heard.placeId) : placeNamedAmongShown(context);
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
