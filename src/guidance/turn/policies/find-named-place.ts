import { answerFaq } from '../acts/answer-faq.js';
import { findPlaces } from '../acts/find-places.js';
import { askPlaceName, askWhichPlace, placeNotFound, tellPlace } from '../acts/place-details.js';
import type { Draft } from '../draft.js';
import { placeInFocus, placesNamed } from '../place-meant.js';
import type { TurnContext } from '../turn-context.js';

/**
 * The place that a message asks about: the one named, the one in focus; without either how things are in general
 * ("paljonko perhekahvila maksaa"), what there is in the municipality, or one question which.
 */
export function askAboutPlace(context: TurnContext): Draft {
  const { filters } = context.state;
  const places = placesNamed(context);
  const [only, ...others] = places;
  if (only && others.length === 0) return tellPlace(context, only);
  if (only) return askWhichPlace(context, places);
  if (filters.place) return placeNotFound(context);
  const focus = placeInFocus(context);
  if (focus) return tellPlace(context, focus);
  const general = filters.faq && answerFaq(context, filters.faq);
  if (general) return general;
  return filters.municipality === null ? askPlaceName(context) : findPlaces(context);
}
