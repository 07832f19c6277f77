import type { Card, Fact, Link } from '../../dialog/reply.js';
import { isConfirmed } from '../../knowledge/is-confirmed.js';
import type { Place } from '../../knowledge/place.js';
import type { FoundPlace } from '../../knowledge/place-query.js';
import { type TurnContext, tell } from '../turn-context.js';
import { callLink, mapLinks, webLinks } from './links.js';
import { placeStateWords, weekWords } from './opening-words.js';
import { confirmedFact, fact, forWhomFact, languageNames, localised, whereFact } from './place-facts.js';
import { placeName, whomToAsk } from './whom-to-ask.js';

/** A usual week, the source's own words on time, or whom to ask when the base has no hours. */
function hoursFact(context: TurnContext, place: Place): Fact[] {
  const week = weekWords(context, place);
  if (week) return fact(context, isConfirmed(place, context.now) ? 'card.hours' : 'card.hours-before', week);
  const note = localised(context, place.hoursNote);
  const ask =
    place.status === 'open'
      ? tell(context, 'hours.not-known', { who: whomToAsk(context, place) })
      : undefined;
  return fact(context, 'card.hours', note ?? ask);
}

const linksOf = (context: TurnContext, place: Place): Link[] => [
  ...(place.channels.phone ? [callLink(context, place.channels.phone)] : []),
  ...webLinks(context, place.channels.website),
  ...mapLinks(context, place),
];

const factsOf = (context: TurnContext, { place, km }: FoundPlace): Fact[] => [
  ...whereFact(context, place, km),
  ...hoursFact(context, place),
  ...forWhomFact(context, place),
  ...fact(context, 'card.languages', languageNames(context, place.languages)),
  ...fact(context, 'card.price', localised(context, place.price)),
  ...fact(context, 'card.sign-up', localised(context, place.signUp)),
  ...fact(context, 'card.phone', place.channels.phone),
  ...confirmedFact(context, place),
];

/** A place in a list: where, when, for whom, how to reach it, how sure it is. */
export function placeCard(context: TurnContext, found: FoundPlace): Card {
  const { place } = found;
  return {
    type: 'place',
    id: place.id,
    title: placeName(context, place),
    status: placeStateWords(context, found),
    facts: factsOf(context, found),
    links: linksOf(context, place),
    unconfirmed: found.group === 'unconfirmed',
    buttons: [{ label: tell(context, 'button.details'), action: { do: 'details', place: place.id } }],
  };
}

/** Where to ask for more, when the place itself cannot be reached and its hours have not said so already. */
function askFact(context: TurnContext, place: Place, { facts }: Card): Fact[] {
  const { phone, email, website } = place.channels;
  const who = whomToAsk(context, place);
  if (phone ?? email ?? website) return [];
  return facts.some(({ value }) => value.includes(who)) ? [] : fact(context, 'card.ask', who);
}

/** A place by itself: also what it is like, the first visit and access. */
export function placeDetailsCard(context: TurnContext, found: FoundPlace): Card {
  const { place } = found;
  const { easy } = context.state;
  const card = placeCard(context, found);
  return {
    ...card,
    text: localised(context, (easy ? place.easy : undefined) ?? place.description),
    facts: [
      ...card.facts,
      ...fact(context, 'card.first-visit', localised(context, place.firstVisit)),
      ...fact(context, 'card.access', localised(context, place.accessibility)),
      ...fact(context, 'card.email', place.channels.email),
      ...askFact(context, place, card),
    ],
    buttons: [],
  };
}
