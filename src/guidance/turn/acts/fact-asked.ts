import { hears } from '../../crisis/heard-in-crisis.js';
import { isConfirmed } from '../../knowledge/is-confirmed.js';
import type { Place } from '../../knowledge/place.js';
import { lowered } from '../show/capitalised.js';
import { placeStateWords, weekWords } from '../show/opening-words.js';
import { localised, whereFact } from '../show/place-facts.js';
import { placeName, whomToAsk } from '../show/whom-to-ask.js';
import { type TurnContext, tell } from '../turn-context.js';
import { foundAgain } from './found-again.js';

type Answer = (context: TurnContext, place: Place) => string;

const phone: Answer = (context, place) => {
  const number = place.channels.phone;
  return number
    ? tell(context, 'about-place.phone', { name: placeName(context, place), phone: number })
    : tell(context, 'about-place.phone-not-known', { who: whomToAsk(context, place) });
};

const address: Answer = (context, place) => {
  const [where] = place.address || place.addressNote ? whereFact(context, place, null) : [];
  return where
    ? tell(context, 'about-place.address', { name: placeName(context, place), address: where.value })
    : tell(context, 'about-place.address-not-known', { who: whomToAsk(context, place) });
};

const hours: Answer = (context, place) => {
  const name = placeName(context, place);
  const who = whomToAsk(context, place);
  const week = weekWords(context, place);
  const sure = isConfirmed(place, context.now);
  if (week && !sure) return tell(context, 'about-place.open-before', { name, hours: week, who });
  const state = placeStateWords(context, foundAgain(context, place));
  const times = place.status === 'open' ? (week ?? localised(context, place.hoursNote)) : undefined;
  const known = [
    ...(state ? [tell(context, 'about-place.state', { name, state: lowered(state) })] : []),
    ...(times ? [tell(context, 'about-place.hours', { hours: times })] : []),
  ];
  return known.length > 0 ? known.join(' ') : tell(context, 'hours.ask', { who });
};

const price: Answer = (context, place) => {
  const said = localised(context, place.price);
  const name = placeName(context, place);
  return said
    ? tell(context, 'about-place.price', { name, price: said })
    : tell(context, 'about-place.free', { name });
};

const access: Answer = (context, place) => {
  const said = localised(context, place.accessibility);
  const name = placeName(context, place);
  return said
    ? tell(context, 'about-place.access', { name, access: said })
    : tell(context, 'details.told-all', { name, who: whomToAsk(context, place) });
};

/** What one may ask of a place, by the key that lists the words which ask for it. */
const facts: readonly [key: string, answer: Answer][] = [
  ['heard.asks-phone', phone],
  ['heard.asks-address', address],
  ['heard.asks-hours', hours],
  ['heard.asks-price', price],
  ['heard.asks-access', access],
];

/** The facts that a message asks for by their words, answered one sentence each; none when it asks in general. */
export function factsAsked(context: TurnContext, place: Place): string[] {
  const { input, dialogs } = context;
  if (input.type !== 'message') return [];
  return facts.filter(([key]) => hears(input.text, key, dialogs)).map(([, answer]) => answer(context, place));
}
