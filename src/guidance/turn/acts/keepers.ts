import { areaServed } from '../../knowledge/area-served.js';
import type { Helpline } from '../../knowledge/helpline.js';
import type { Place } from '../../knowledge/place.js';
import type { Draft } from '../draft.js';
import { helplineCard } from '../show/helpline-card.js';
import { placeCard } from '../show/place-card.js';
import { type TurnContext, tell } from '../turn-context.js';
import { adviceLines } from './family-advice.js';
import { foundAgain } from './found-again.js';

const mostShown = 2;

/** Can be rung, written to or visited on the web. */
const reachable = ({ channels, organiser }: Place): boolean =>
  Boolean(
    channels.phone ??
      channels.email ??
      channels.website ??
      organiser?.channels?.phone ??
      organiser?.channels?.website,
  );

function placesToAsk({ base, state }: TurnContext): Place[] {
  const inFocus = state.focus ? base.place(state.focus) : undefined;
  if (inFocus) return [inFocus];
  const { municipality } = state.filters;
  const there = municipality === null ? [] : base.placesIn(municipality);
  return there.filter((place) => place.status === 'open' && reachable(place)).slice(0, mostShown);
}

const localAdvice = (context: TurnContext): Helpline[] => {
  const { municipality } = context.state.filters;
  const home = municipality === null ? null : (context.base.municipality(municipality) ?? null);
  return adviceLines(context)
    .filter(({ area }) => areaServed(area, home) !== null)
    .slice(0, 1);
};

/**
 * Offers of help, and news that something is wrong: the place in focus, else places that can be asked and the
 * area's advice. There is no form yet, and no button that leads nowhere.
 */
function nameSomeone(context: TurnContext, key: 'volunteer' | 'feedback'): Draft {
  const places = placesToAsk(context);
  const lines = localAdvice(context);
  const someone = places.length + lines.length > 0;
  return {
    does: 'handoff',
    intent: key,
    lead: [tell(context, someone ? key : `${key}.none`)],
    groups: [
      { cards: places.map((place) => placeCard(context, foundAgain(context, place))) },
      { cards: lines.map((line) => helplineCard(context, line)) },
    ].filter(({ cards }) => cards.length > 0),
    shows: { places: places.map(({ id }) => id), helplines: lines.map(({ id }) => id) },
    state: context.state,
  };
}

export const welcomeVolunteer = (context: TurnContext): Draft => nameSomeone(context, 'volunteer');
export const takeFeedback = (context: TurnContext): Draft => nameSomeone(context, 'feedback');
