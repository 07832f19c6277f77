import { nameIn } from '../../dialog/in-language.js';
import type { Place } from '../../knowledge/place.js';
import { type TurnContext, tell } from '../turn-context.js';
import { municipalityName } from './place-words.js';

const contact = (channels: Place['channels'] | undefined): string | undefined =>
  channels?.phone ?? channels?.email ?? channels?.website;

/** Where to ask what the base does not know: the place, else its organiser, else the municipality. */
export function whomToAsk(context: TurnContext, place: Place): string {
  const own = contact(place.channels);
  if (own) return `${tell(context, 'hours.the-place')}, ${own}`;
  const { organiser } = place;
  if (organiser) return [organiser.name, contact(organiser.channels)].filter(Boolean).join(', ');
  const municipality = context.base.municipalityNamed(place.municipality);
  const name = municipality ? municipalityName(municipality, context.state.language) : place.municipality;
  return tell(context, 'hours.municipality', { name });
}

/** A place's name as the reader's language has it. */
export const placeName = (context: TurnContext, place: Place): string =>
  nameIn(place.names, context.state.language);
