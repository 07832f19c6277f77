import { apartInLanguage, inLanguage } from '../../dialog/in-language.js';
import type { Card } from '../../dialog/reply.js';
import type { Happening } from '../../knowledge/search-events.js';
import { type TurnContext, tell } from '../turn-context.js';
import { callLink, webLinks } from './links.js';
import { eventTimeWords } from './opening-words.js';
import { fact, localised } from './place-facts.js';

/** A single event: when, where, for whom, what it costs. */
export function eventCard(context: TurnContext, happening: Happening & { type: 'event' }): Card {
  const { event } = happening;
  const who = event.audiences.map((audience) => tell(context, `name.audience.${audience}`)).join(', ');
  const { phone, website } = event.channels;
  return {
    type: 'event',
    id: event.id,
    title: inLanguage(event.names, context.state.language),
    status: eventTimeWords(context, happening),
    text: apartInLanguage(event.description, context.state.language),
    facts: [
      ...fact(context, 'card.where', [event.place, event.municipality].filter(Boolean).join(', ')),
      ...fact(context, 'card.for', who),
      ...fact(context, 'card.price', localised(context, event.price)),
      ...fact(context, 'card.sign-up', localised(context, event.signUp)),
      ...fact(context, 'card.phone', phone),
    ],
    links: [...(phone ? [callLink(context, phone)] : []), ...webLinks(context, website)],
    unconfirmed: false,
    buttons: [],
  };
}
