import { inLanguage } from '../../dialog/in-language.js';
import type { Card } from '../../dialog/reply.js';
import type { Helpline } from '../../knowledge/helpline.js';
import type { Place } from '../../knowledge/place.js';
import type { Draft } from '../draft.js';
import { helplineCard } from '../show/helpline-card.js';
import { callLink, webLinks } from '../show/links.js';
import { placeCard } from '../show/place-card.js';
import { fact } from '../show/place-facts.js';
import { type TurnContext, tell } from '../turn-context.js';
import { askWhereToo } from './ask-municipality.js';
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

/** Advice lines of the family's own area; those of the whole country know nothing of its places. */
const localAdvice = (context: TurnContext): Helpline[] =>
  adviceLines(context)
    .filter(({ area }) => area !== undefined)
    .slice(0, 1);

/** The county itself, where it can be reached: the last to ask. */
function countyCards(context: TurnContext): Card[] {
  const { municipality } = context.state.filters;
  const home = municipality === null ? undefined : context.base.municipality(municipality);
  const county = home?.region ? context.base.region(home.region)?.county : undefined;
  if (!county?.website && !county?.switchboard) return [];
  const { website, switchboard } = county;
  return [
    {
      type: 'service',
      id: `county-${home?.region}`,
      title: inLanguage(county.names, context.state.language),
      facts: fact(context, 'card.phone', switchboard),
      links: [...(switchboard ? [callLink(context, switchboard)] : []), ...webLinks(context, website)],
      unconfirmed: false,
      buttons: [],
    },
  ];
}

/** The area's own advice, and the county where `enough` are not there yet. */
export function areaCards(
  context: TurnContext,
  enough = mostShown,
): { cards: Card[]; shows: Draft['shows'] } {
  const lines = localAdvice(context);
  const counties = lines.length < enough ? countyCards(context) : [];
  return {
    cards: [...lines.map((line) => helplineCard(context, line)), ...counties],
    shows: { helplines: lines.map(({ id }) => id) },
  };
}

/**
 * Offers of help, and news that something is wrong: the place in focus, else places that can be asked, the
 * area's advice, the county. There is no form yet, and no button that leads nowhere.
 */
export function nameSomeone(before: TurnContext, key: 'volunteer' | 'feedback'): Draft {
  const context: TurnContext = { ...before, state: { ...before.state, pursuing: key } };
  const places = placesToAsk(context);
  const area = areaCards(context, mostShown - places.length);
  const someone = places.length + area.cards.length > 0;
  return {
    does: 'handoff',
    intent: key,
    lead: [tell(context, someone ? key : `${key}.none`)],
    groups: [
      { cards: places.map((place) => placeCard(context, foundAgain(context, place))) },
      { cards: area.cards },
    ].filter(({ cards }) => cards.length > 0),
    shows: { places: places.map(({ id }) => id), ...area.shows },
    state: context.state,
    ...(someone
      ? {}
      : askWhereToo(context, {
          say: 'ask.municipality',
          action: (set) => ({ do: 'intent', intent: key, set }),
        })),
  };
}

export const welcomeVolunteer = (context: TurnContext): Draft => nameSomeone(context, 'volunteer');
