import { findPlaceByName } from '../../knowledge/find-place-by-name.js';
import type { Place } from '../../knowledge/place.js';
import { findPlaces } from '../acts/find-places.js';
import { askPlaceName, askWhichPlace, placeNotFound, tellPlace } from '../acts/place-details.js';
import type { Draft } from '../draft.js';
import type { TurnContext } from '../turn-context.js';

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

function named({ heard, state, base }: TurnContext): Place[] {
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

/** The place that a message asks about: the one named, the one in focus, or one question which. */
export function askAboutPlace(context: TurnContext): Draft {
  const { filters } = context.state;
  const places = named(context);
  const [only, ...others] = places;
  if (only && others.length === 0) return tellPlace(context, only);
  if (only) return askWhichPlace(context, places);
  if (filters.place) return placeNotFound(context);
  const focus = placeInFocus(context);
  if (focus) return tellPlace(context, focus);
  const searched = filters.kinds.length > 0 && filters.municipality !== null;
  return searched ? findPlaces(context) : askPlaceName(context);
}
