import type { FullLanguage } from '../../guidance/text/languages.js';
import { dateInWords } from '../../guidance/time/day-in-words.js';
import type { Contact } from '../contacts/contact.js';
import { confirmedOn, isStale } from '../contacts/freshness.js';
import type { CardLine, CardLink, NetworkButton, NetworkCard } from '../conversation/network-reply.js';
import type { Network } from '../networks/network.js';
import type { Standing } from '../people/standing.js';
import { may } from '../rights/may.js';
import type { Tell } from '../say.js';

export interface Showing {
  tell: Tell;
  language: FullLanguage;
  standing: Standing;
  now: Date;
  /** A card that others will see too, as in a channel or a message: no number that is not for all members. */
  openly: boolean;
}

/** A contact as this person may see it: how to reach, and when it was last confirmed. */
export function personCard(
  { contact, network }: { contact: Contact; network: Network },
  showing: Showing,
  buttons: NetworkButton[] = [],
): NetworkCard {
  const { tell } = showing;
  const number = visibleNumber(contact, network, showing);
  const lines: CardLine[] = [
    { label: tell('network.card.organisation'), value: contact.organisation },
    ...(contact.title ? [{ label: tell('network.card.title'), value: contact.title }] : []),
    ...(contact.taskWords.length > 0
      ? [{ label: tell('network.card.tasks'), value: contact.taskWords.join(', ') }]
      : []),
    ...(number ? [{ label: tell('network.card.phone'), value: number }] : []),
    ...(contact.email ? [{ label: tell('network.card.email'), value: contact.email }] : []),
  ];
  return {
    ...{ type: 'person', id: contact.id, title: contact.name, status: statusOf(contact, showing) },
    ...{ lines, links: linksTo(contact, number, tell), buttons },
  };
}

function visibleNumber(contact: Contact, network: Network, { standing, openly }: Showing): string | null {
  if (!contact.phone || (openly && contact.phone.visibleTo !== 'members')) return null;
  return may(standing, 'see-number', { network, contact }).allowed ? contact.phone.number : null;
}

function statusOf(contact: Contact, { tell, language, now }: Showing): string {
  const day = confirmedOn(contact);
  if (day === null) return tell('network.card.never-confirmed');
  const date = dateInWords(day, language, true);
  return tell(isStale(contact, now) ? 'network.card.stale' : 'network.card.confirmed', { date });
}

/** Call, e-mail, Teams chat: a number or address can hold nothing but itself. */
function linksTo({ email }: Contact, number: string | null, tell: Tell): CardLink[] {
  const digits = number?.replace(/[^\d+]/g, '');
  const address = email ? encodeURIComponent(email) : null;
  return [
    ...(digits ? [{ label: tell('network.card.call'), url: `tel:${digits}` }] : []),
    ...(address ? [{ label: tell('network.card.write'), url: `mailto:${address}` }] : []),
    ...(address
      ? [{ label: tell('network.card.chat'), url: `https://teams.microsoft.com/l/chat/0/0?users=${address}` }]
      : []),
  ];
}
