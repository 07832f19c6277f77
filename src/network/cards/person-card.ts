import type { FullLanguage } from '../../guidance/text/languages.js';
import { dateInWords } from '../../guidance/time/day-in-words.js';
import type { Contact } from '../contacts/contact.js';
import { confirmedOn, isStale } from '../contacts/freshness.js';
import type { CardLine, CardLink, NetworkButton, NetworkCard } from '../conversation/network-reply.js';
import type { Network } from '../networks/network.js';
import type { Official } from '../people/official.js';
import type { Standing } from '../people/standing.js';
import { may } from '../rights/may.js';
import type { Tell } from '../say.js';
import { roleInWords, taskInWords } from '../words-for-ids.js';

export interface Showing {
  tell: Tell;
  language: FullLanguage;
  standing: Standing;
  now: Date;
  /** A card that others will see too, as in a channel or a message: no number that is not for all members. */
  openly: boolean;
  /** Names a municipality by its code; without it the card leaves municipalities out. */
  municipality?: (code: string) => string;
}

/** A contact as this person may see it: how to reach, and when it was last confirmed. */
export function personCard(
  { contact, network }: { contact: Contact; network: Network },
  showing: Showing,
  buttons: NetworkButton[] = [],
): NetworkCard {
  const { tell } = showing;
  const number = visibleNumber(contact, network, showing);
  return {
    ...{ type: 'person', id: contact.id, title: contact.name, status: statusOf(contact, showing) },
    lines: [
      ...line('organisation', contact.organisation, tell),
      ...line('title', titleOf(contact, tell), tell),
      ...line('tasks', tasksOf(contact, tell), tell),
      ...line('municipalities', municipalitiesOf(contact, showing), tell),
      ...line('phone', number ?? (contact.phone ? tell('network.card.number-for-coordinator') : ''), tell),
      ...line('email', contact.email ?? '', tell),
    ],
    links: linksTo({ email: contact.email, number }, tell),
    buttons,
  };
}

/** A coordinator, a deputy or an owner, by post. */
export const officialCard = (official: Official, tell: Tell): NetworkCard => ({
  ...{ type: 'person', id: official.id, title: official.name, buttons: [] },
  lines: [
    ...line('title', tell(`network.post.${official.post}`), tell),
    ...line('organisation', official.organisation ?? '', tell),
    ...line('phone', official.phone ?? '', tell),
    ...line('email', official.email, tell),
  ],
  links: linksTo({ email: official.email, number: official.phone }, tell),
});

const line = (field: string, value: string, tell: Tell): CardLine[] =>
  value ? [{ label: tell(`network.card.${field}`), value }] : [];

const titleOf = ({ title, roles }: Contact, tell: Tell): string =>
  title ?? roles.map((role) => roleInWords(role, tell)).join(', ');

const tasksOf = ({ tasks, taskWords }: Contact, tell: Tell): string =>
  [...tasks.map((task) => taskInWords(task, tell)), ...taskWords].join(', ');

const municipalitiesOf = ({ municipalities }: Contact, { municipality }: Showing): string =>
  municipality ? municipalities.map(municipality).join(', ') : '';

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

interface Ways {
  email: string | null;
  number: string | null;
}

/** Call, e-mail, Teams chat: a number or address can hold nothing but itself. */
function linksTo({ email, number }: Ways, tell: Tell): CardLink[] {
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
