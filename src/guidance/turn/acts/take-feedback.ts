import { hears } from '../../crisis/heard-in-crisis.js';
import type { Card } from '../../dialog/reply.js';
import type { Place } from '../../knowledge/place.js';
import type { Draft } from '../draft.js';
import { placeInFocus, placesNamed } from '../place-meant.js';
import { callLink, webLinks } from '../show/links.js';
import { fact } from '../show/place-facts.js';
import { placeName, whomToAsk } from '../show/whom-to-ask.js';
import { type TurnContext, tell } from '../turn-context.js';
import { areaCards, nameSomeone } from './keepers.js';

/** Who keeps a place's entry, and how to reach them: a keeper of another name than the organiser, at the place. */
function keeperCard(context: TurnContext, place: Place, keeper: string): Card {
  const organiser = place.organiser?.name === keeper ? place.organiser.channels : undefined;
  const { phone, email, website } = { ...place.channels, ...organiser };
  return {
    type: 'service',
    id: `keeper-${place.id}`,
    title: keeper,
    facts: [...fact(context, 'card.phone', phone), ...fact(context, 'card.email', email)],
    links: [...(phone ? [callLink(context, phone)] : []), ...webLinks(context, website)],
    unconfirmed: false,
    buttons: [],
  };
}

/** News of one place goes to whoever keeps its entry, and to nobody else's. */
function ofPlace(context: TurnContext, place: Place): Draft {
  const name = placeName(context, place);
  const keeper = place.keeper ?? place.organiser?.name;
  const values = { name, keeper: keeper ?? '', who: whomToAsk(context, place) };
  return {
    does: 'handoff',
    intent: 'feedback',
    lead: [tell(context, keeper ? 'feedback.place' : 'feedback.place-not-known', values)],
    groups: keeper ? [{ cards: [keeperCard(context, place, keeper)] }] : [],
    shows: { places: [place.id] },
    state: { ...context.state, pursuing: 'feedback', focus: place.id },
  };
}

/** News of Luotsi itself is no place's business. */
const ofLuotsi = (context: TurnContext): Draft => {
  const { cards, shows } = areaCards(context);
  return {
    does: 'handoff',
    intent: 'feedback',
    lead: [tell(context, 'feedback.bot')],
    groups: cards.length > 0 ? [{ cards }] : [],
    shows,
    state: { ...context.state, pursuing: 'feedback' },
  };
};

const isOfLuotsi = ({ input, dialogs }: TurnContext): boolean =>
  input.type === 'message' && hears(input.text, 'heard.about-bot', dialogs);

/** News that something is wrong: of the place named, of Luotsi, of the place in focus, or of whatever is there. */
export function takeFeedback(context: TurnContext): Draft {
  const [named] = placesNamed(context);
  if (named) return ofPlace(context, named);
  if (isOfLuotsi(context)) return ofLuotsi(context);
  const focus = placeInFocus(context);
  return focus ? ofPlace(context, focus) : nameSomeone(context, 'feedback');
}
