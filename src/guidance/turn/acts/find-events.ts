import type { Card } from '../../dialog/reply.js';
import { type Happening, searchEvents } from '../../knowledge/search-events.js';
import type { Draft } from '../draft.js';
import { eventCard } from '../show/event-card.js';
import { foundGroups } from '../show/found-groups.js';
import { placeCard } from '../show/place-card.js';
import { whereWords } from '../show/place-words.js';
import { type TurnContext, tell } from '../turn-context.js';
import { askMunicipality } from './ask-municipality.js';
import { findAnywhere } from './find-anywhere.js';
import { foundAgain } from './found-again.js';
import { mostShown } from './list-of-places.js';
import { nothingKnownThere } from './nothing-known-there.js';
import { placeQuery, spacedTime } from './what-was-asked.js';

/** A place opens many times in a period; it is shown once, at its first time. */
function firstOfEach(happenings: readonly Happening[]): Happening[] {
  const seen = new Set<string>();
  return happenings.filter((one) => {
    const id = one.type === 'event' ? one.event.id : one.place.id;
    return !seen.has(id) && seen.add(id);
  });
}

function cardOf(context: TurnContext, happening: Happening): Card {
  if (happening.type === 'event') return eventCard(context, happening);
  const { place, opening } = happening;
  return placeCard(context, { ...foundAgain(context, place), opening });
}

/** What is on in the period in force, otherwise in the coming week; places whose times are not known after it. */
export function findEvents(before: TurnContext): Draft {
  const context: TurnContext = { ...before, state: { ...before.state, pursuing: 'find-events' } };
  const { base, now, state } = context;
  const code = state.filters.municipality;
  const home = code === null ? undefined : base.municipality(code);
  if (code === null || !home)
    return state.asked?.key === 'municipality' ? findAnywhere(context) : askMunicipality(context);
  if (home.region === null) return nothingKnownThere(context, home);
  const { happenings, timesNotKnown } = searchEvents(placeQuery(context, code), { base, now });
  const shown = firstOfEach(happenings).slice(0, mostShown);
  const asked = timesNotKnown.slice(0, mostShown - shown.length).map((place) => foundAgain(context, place));
  const values = { where: whereWords(home, state.language), time: spacedTime(context) };
  return {
    does: shown.length > 0 ? 'answer' : 'none-found',
    intent: 'find-events',
    lead: [tell(context, shown.length > 0 ? 'events.found' : 'events.none', values)],
    groups: [
      { cards: shown.map((one) => cardOf(context, one)) },
      ...foundGroups(
        context,
        asked.map((one) => (one.group === 'fits' ? { ...one, group: 'not-known' } : one)),
      ),
    ].filter(({ cards }) => cards.length > 0),
    shows: {
      events: shown.flatMap((one) => (one.type === 'event' ? [one.event.id] : [])),
      places: [
        ...shown.flatMap((one) => (one.type === 'opening' ? [one.place.id] : [])),
        ...asked.map(({ place }) => place.id),
      ],
    },
    state: { ...state, focus: null, shown: shownPlaces(shown) },
  };
}

function shownPlaces(shown: readonly Happening[]) {
  const ids = shown.flatMap((one) => (one.type === 'opening' ? [one.place.id] : []));
  return ids.length > 0 ? { what: 'places' as const, ids, offset: 0 } : null;
}
