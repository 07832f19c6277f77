import type { FullLanguage } from '../../guidance/text/languages.js';
import { isListed } from '../contacts/contact.js';
import type { CountyInDirectory, NetworkInDirectory } from '../directory.js';
import type { Binding } from '../people/binding.js';
import type { TeamsConversation } from '../people/teams-conversation.js';
import type { MessageWishes } from '../reminders/message-wishes.js';
import { usualWishes } from '../reminders/message-wishes.js';
import type { Receiver } from '../reminders/network-plan.js';
import type { Route } from './outgoing-message.js';

/** Someone who is written to, as a member or by post. */
export interface CountyPerson {
  id: string;
  name: string;
  email: string | null;
  language: FullLanguage;
  binding: Binding | null;
  substitute: string | null;
  wishes: MessageWishes;
  /** The networks' channels in which the person can be mentioned. */
  channels: readonly Pick<NetworkInDirectory['network'], 'id' | 'channel'>[];
}

interface CountyToRead {
  county: CountyInDirectory;
  networks: readonly NetworkInDirectory[];
  wishes: ReadonlyMap<string, MessageWishes>;
}

/** Everyone on the county's lists, and its officials. */
export function peopleOf({ county, networks, wishes }: CountyToRead): CountyPerson[] {
  const bindings = [...county.bindings.values()];
  const members = networks.flatMap(({ network, contacts }) =>
    [...contacts.values()].filter(isListed).map((contact): CountyPerson => {
      const binding =
        bindings.find(({ contacts: bound }) =>
          bound.some((one) => one.network === network.id && one.contact === contact.id),
        ) ?? null;
      return {
        ...{ id: contact.id, name: contact.name, email: contact.email, substitute: contact.substitute },
        ...{ language: binding?.language ?? contact.languages[0] ?? 'fi', binding },
        ...{ wishes: wishes.get(contact.id) ?? usualWishes, channels: [network] },
      };
    }),
  );
  const officials = [...county.officials.values()].map((official): CountyPerson => {
    const binding = bindings.find((one) => one.official === official.id) ?? null;
    return {
      ...{ id: official.id, name: official.name, email: official.email, substitute: null },
      ...{ language: binding?.language ?? official.languages[0] ?? 'fi', binding },
      ...{ wishes: usualWishes, channels: [] },
    };
  });
  return [...members, ...officials];
}

/** One person has one entry in each network: what they share is the e-mail address or the binding. */
const sameness = ({ email, binding, id }: CountyPerson): string =>
  email?.toLowerCase() ?? (binding ? `${binding.person.tenantId}.${binding.person.objectId}` : id);

/** Receivers by every id that they are known by. A person is called by the first of the ids. */
export function receiversOf(people: readonly CountyPerson[]): Map<string, Receiver> {
  const groups = new Map<string, CountyPerson[]>();
  for (const person of people)
    groups.set(sameness(person), [...(groups.get(sameness(person)) ?? []), person]);
  const receivers = new Map<string, Receiver>();
  for (const group of groups.values()) {
    const ids = group.map(({ id }) => id).sort();
    const away = group.flatMap(({ wishes }) => wishes.awayUntil ?? []).sort();
    const receiver: Receiver = {
      id: ids[0] ?? '',
      fewer: group.some(({ wishes }) => wishes.fewer),
      awayUntil: away.at(-1) ?? null,
      substitute: group.find(({ substitute }) => substitute !== null)?.substitute ?? null,
    };
    for (const id of ids) receivers.set(id, receiver);
  }
  return receivers;
}

const paceOf = ({ tenantId, conversationId }: TeamsConversation): Pick<Route, 'pace'> => ({
  pace: { tenant: tenantId, conversation: conversationId },
});

/** Every way to a receiver: the personal chat, a mention in a network's channel, e-mail. */
export function routesTo(
  receiver: string,
  people: readonly CountyPerson[],
  receivers: ReadonlyMap<string, Receiver>,
): Route[] {
  return people
    .filter(({ id }) => receivers.get(id)?.id === receiver)
    .flatMap((person) => [...teamsRoutes(person), ...mailRoute(person)]);
}

function teamsRoutes({ binding, channels, name }: CountyPerson): Route[] {
  const chat = binding?.chat;
  if (!chat) return [];
  const mentions = channels.flatMap(({ id: network, channel: conversation }): Route[] =>
    conversation && chat.userId
      ? [{ channel: 'mention', network, conversation, name, userId: chat.userId, ...paceOf(conversation) }]
      : [],
  );
  return [{ channel: 'chat', conversation: chat, ...paceOf(chat) }, ...mentions];
}

const mailRoute = ({ email, name }: CountyPerson): Route[] =>
  email ? [{ channel: 'mail', address: email, name, pace: { tenant: 'mail', conversation: email } }] : [];
