import { personCard } from '../cards/person-card.js';
import { type Contact, isListed } from '../contacts/contact.js';
import { type FoundContact, wordsOf } from '../contacts/find-contacts.js';
import type { NetworkCard } from '../conversation/network-reply.js';
import { may } from '../rights/may.js';
import { capitalised, networkInWords, roleInWords, sectorInWords, taskInWords } from '../words-for-ids.js';
import { byName, type Choice, networkChoices, type PageReader } from './page-reader.js';

export const contactFilters = ['network', 'role', 'sector', 'municipality', 'task'] as const;
export type ContactFilter = (typeof contactFilters)[number];

export interface ContactWish extends Partial<Record<ContactFilter, string>> {
  text?: string;
  /** How many to leave out from the beginning. */
  from?: number;
}

export interface ContactList {
  cards: NetworkCard[];
  total: number;
  /** How many there are, in words. */
  words: string;
  /** What can be chosen among those in sight. */
  choices: Record<ContactFilter, Choice[]>;
}

const pageLength = 40;

/** The contacts that the reader may see, those that fit the wish; by name. */
export function contactList(wish: ContactWish, reader: PageReader): ContactList {
  const seen = contactsInSight(reader);
  const fitting = seen.filter((found) => fits(found, wish, reader));
  const from = wish.from ?? 0;
  const showing = { ...reader, openly: false };
  return {
    cards: fitting
      .slice(from, from + pageLength)
      .map((found) => cardOf(found, personCard(found, showing), reader)),
    total: fitting.length,
    words: reader.tell('tab.contacts.count', { count: fitting.length }),
    choices: choicesAmong(seen, reader),
  };
}

/** With the network's name: a reader of several sees where the person belongs. */
const cardOf = (
  { network }: FoundContact,
  card: NetworkCard,
  { language, tell }: PageReader,
): NetworkCard => ({
  ...card,
  id: `${network.id}/${card.id}`,
  lines: [...card.lines, { label: tell('tab.network'), value: networkInWords(network, language) }],
});

function contactsInSight(reader: PageReader): FoundContact[] {
  const seen = [...reader.directory.networks.values()]
    .flatMap(({ network, contacts }) => [...contacts.values()].map((contact) => ({ contact, network })))
    .filter((found) => isListed(found.contact) && may(reader.standing, 'see-contact', found).allowed);
  return byName(seen, ({ contact }) => contact.name, reader);
}

/** The ids of a contact that a filter looks at. */
function idsOf(filter: ContactFilter, { contact, network }: FoundContact): readonly string[] {
  switch (filter) {
    case 'network':
      return [network.id];
    case 'role':
      return contact.roles;
    case 'sector':
      return [contact.sector];
    case 'municipality':
      return contact.municipalities.length > 0 ? contact.municipalities : network.municipalities;
    case 'task':
      return contact.tasks;
  }
}

function fits(found: FoundContact, wish: ContactWish, reader: PageReader): boolean {
  const chosen = contactFilters.every(
    (filter) => !wish[filter] || idsOf(filter, found).includes(wish[filter]),
  );
  const sought = wordsOf(wish.text ?? '');
  if (!chosen || sought.length === 0) return chosen;
  const said = wordsOf(saidOf(found.contact, found, reader).join(' '));
  return sought.every((word) => said.some((one) => one.startsWith(word)));
}

/** Everything of a contact that is told in words. */
function saidOf(contact: Contact, found: FoundContact, { tell, municipality }: PageReader): string[] {
  return [
    ...[contact.name, contact.organisation, contact.title ?? '', ...contact.taskWords],
    ...contact.roles.map((role) => roleInWords(role, tell)),
    ...contact.tasks.map((task) => taskInWords(task, tell)),
    sectorInWords(contact.sector, tell),
    ...idsOf('municipality', found).map(municipality),
  ];
}

function choicesAmong(seen: readonly FoundContact[], reader: PageReader): ContactList['choices'] {
  const { tell, municipality } = reader;
  const contacts = seen.map(({ contact }) => contact);
  const choices = <T extends string>(ids: readonly T[], label: (id: T) => string) =>
    byName(
      [...new Set(ids)].map((value) => ({ value, label: capitalised(label(value)) })),
      (one) => one.label,
      reader,
    );
  return {
    network: networkChoices([...new Set(seen.map(({ network }) => network))], reader),
    role: choices(
      contacts.flatMap(({ roles }) => roles),
      (role) => roleInWords(role, tell),
    ),
    sector: choices(
      contacts.map(({ sector }) => sector),
      (sector) => sectorInWords(sector, tell),
    ),
    municipality: choices(
      seen.flatMap((found) => idsOf('municipality', found)),
      municipality,
    ),
    task: choices(
      contacts.flatMap(({ tasks }) => tasks),
      (task) => taskInWords(task, tell),
    ),
  };
}
