import { asSentences } from '../../dialog/as-sentences.js';
import { apartInLanguage, inLanguage } from '../../dialog/in-language.js';
import type { Card, Fact, Link } from '../../dialog/reply.js';
import type { FoundService } from '../../knowledge/search-services.js';
import type { Service } from '../../knowledge/service.js';
import { isFull } from '../../text/languages.js';
import { type TurnContext, tell } from '../turn-context.js';
import { callLink, webLinks } from './links.js';
import { lineStateWords } from './opening-words.js';
import { fact, languageNames, localised } from './place-facts.js';

function descriptionOf({ state }: TurnContext, { description, easy }: Service): string {
  const plain = apartInLanguage(description, state.language);
  return state.easy && isFull(state.language) ? (easy?.[state.language] ?? plain) : plain;
}

function referralFact(context: TurnContext, { referral }: Service): Fact[] {
  if (referral !== 'needed' && referral !== 'varies') return [];
  return fact(context, 'card.referral', tell(context, `card.referral-${referral}`));
}

/** The number as far as it can be relied on, and what stands beside a doubtful one. */
function reachFacts(context: TurnContext, { reach, state }: FoundService): Fact[] {
  if (reach.phone === 'none' || reach.phone === 'withheld') return [];
  const doubt = reach.phone === 'doubtful' ? tell(context, 'line.doubtful') : undefined;
  const parts = [reach.number, lineStateWords(context, state), doubt];
  const own = fact(context, 'card.phone', asSentences(parts));
  if (reach.phone === 'sure') return own;
  const { beside } = reach;
  if (beside.way === 'website') return own;
  const other =
    beside.way === 'email'
      ? fact(context, 'card.email', beside.email)
      : fact(context, 'card.phone', beside.number);
  return [...other, ...own];
}

function linksOf(context: TurnContext, { service, reach }: FoundService): Link[] {
  const call = reach.phone === 'sure' || reach.phone === 'doubtful' ? [callLink(context, reach.number)] : [];
  return [...call, ...webLinks(context, service.channels.website ?? service.organiser?.channels?.website)];
}

/** A service: what it does, how one gets there, what it costs, how to reach it. */
export function serviceCard(context: TurnContext, found: FoundService): Card {
  const { service } = found;
  return {
    type: 'service',
    id: service.id,
    title: inLanguage(service.names, context.state.language),
    text: descriptionOf(context, service),
    facts: [
      ...fact(context, 'card.how-to-get', localised(context, service.howToGet)),
      ...referralFact(context, service),
      ...reachFacts(context, found),
      ...fact(context, 'card.hours', service.hours ? undefined : localised(context, service.hoursNote)),
      ...fact(context, 'card.languages', languageNames(context, service.languages)),
      ...fact(context, 'card.cost', localised(context, service.cost)),
    ],
    links: linksOf(context, found),
    unconfirmed: !found.confirmed,
    buttons: [],
  };
}
