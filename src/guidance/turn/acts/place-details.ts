import type { Place } from '../../knowledge/place.js';
import type { Draft } from '../draft.js';
import { placeDetailsCard } from '../show/place-card.js';
import { placeName, whomToAsk } from '../show/whom-to-ask.js';
import { type TurnContext, tell } from '../turn-context.js';
import { factsAsked } from './fact-asked.js';
import { foundAgain } from './found-again.js';

const toldAll = (context: TurnContext, place: Place): string =>
  tell(context, 'details.told-all', { name: placeName(context, place), who: whomToAsk(context, place) });

/**
 * What was asked of one place, first and in words, then everything that is known of it, unless the turn before
 * told that. The place is then the one in focus.
 */
export function tellPlace(context: TurnContext, place: Place): Draft {
  const name = placeName(context, place);
  const { state } = context;
  const found = foundAgain(context, place);
  const closed = place.status === 'closed';
  const said = `details:${place.id}`;
  const again = state.lastSaid === said && context.input.type === 'message';
  const asked = factsAsked(context, place);
  const told = again && asked.length === 0 ? [toldAll(context, place)] : asked;
  const heading =
    found.group === 'unconfirmed' ? tell(context, 'group.unconfirmed', { count: 1 }) : undefined;
  return {
    does: 'answer',
    intent: 'place-details',
    lead: closed ? [tell(context, 'details.closed', { name })] : told,
    groups: closed || again ? [] : [{ heading, cards: [placeDetailsCard(context, found)] }],
    said: closed ? undefined : said,
    shows: { places: closed ? [] : [place.id] },
    buttons:
      closed || !(place.coordinates ?? place.address)
        ? []
        : [{ label: tell(context, 'button.map'), action: mapOf(place) }],
    state: { ...state, focus: place.id, pursuing: state.pursuing ?? 'find-place' },
  };
}

const mapOf = (place: Place) => ({
  do: 'command' as const,
  command: 'map' as const,
  list: { what: 'places' as const, ids: [place.id], offset: 0 },
});

/** Several places fit the name: one question, a button each. */
export const askWhichPlace = (context: TurnContext, places: readonly Place[]): Draft => ({
  does: 'ask',
  asks: 'which',
  intent: 'place-details',
  lead: [tell(context, 'details.which')],
  buttons: places.map((place) => ({
    label: `${placeName(context, place)}, ${place.municipality}`,
    action: { do: 'details', place: place.id },
  })),
  state: {
    ...context.state,
    shown: { what: 'places', ids: places.map(({ id }) => id), offset: 0 },
  },
  open: { key: 'which', options: places.map(({ id }) => id) },
});

/** No place by that name: says so, with a way to see those that there are. */
export function placeNotFound(context: TurnContext): Draft {
  const { municipality } = context.state.filters;
  const find = municipality
    ? [{ label: tell(context, 'button.find'), action: { do: 'find' as const, set: { municipality } } }]
    : [{ label: tell(context, 'button.find'), action: { do: 'go' as const, node: 'find-place/where' } }];
  return {
    does: 'none-found',
    intent: 'place-details',
    lead: [tell(context, 'details.not-found')],
    buttons: find,
    state: context.state,
  };
}

/** A place is asked about, but none was named or shown. */
export const askPlaceName = (context: TurnContext): Draft => ({
  does: 'ask',
  asks: 'place',
  intent: 'place-details',
  lead: [tell(context, 'ask.place-name')],
  buttons: [{ label: tell(context, 'button.find'), action: { do: 'go', node: 'find-place/where' } }],
  state: context.state,
  open: { key: 'place', options: [] },
});
