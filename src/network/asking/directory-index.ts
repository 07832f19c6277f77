import { normalise } from '../../guidance/text/normalise.js';
import { stem } from '../../guidance/text/stem.js';
import { tokenise } from '../../guidance/text/tokenise.js';
import { type Contact, isListed } from '../contacts/contact.js';
import type { Directory } from '../directory.js';
import type { Network } from '../networks/network.js';
import type { ContactAddress } from '../people/contact-address.js';
import { addTo, NameIndex } from './name-index.js';

/** A listed contact as a question meets it. */
export interface Row {
  network: Network;
  contact: Contact;
  /** Codes; `null`: the whole county. */
  municipalities: ReadonlySet<string> | null;
}

/** The directory made ready for questions: once per snapshot. */
export interface DirectoryIndex {
  directory: Directory;
  rows: readonly Row[];
  /** Rows by `addressKey`. */
  byAddress: ReadonlyMap<string, Row>;
  /** Rows by what they have (`traitsOf`), and by the municipality they are for. */
  byTrait: ReadonlyMap<string, readonly Row[]>;
  people: NameIndex<ContactAddress>;
  /** Whose title or free words a stem stands in. */
  byWord: ReadonlyMap<string, readonly ContactAddress[]>;
  /** By the name as it stands on the lists. */
  organisations: NameIndex<string>;
  /** By any of its names. */
  networks: NameIndex<string>;
}

export function indexDirectory(directory: Directory, isCommon: (word: string) => boolean): DirectoryIndex {
  const rows = [...directory.networks.values()].flatMap(({ network, contacts }) =>
    [...contacts.values()].filter(isListed).map((contact) => rowOf(network, contact)),
  );
  const organisations = new Set(rows.map(({ contact }) => contact.organisation));
  const names = [...directory.networks.values()].flatMap(({ network }) =>
    Object.values(network.names).flatMap((name) => (name ? [{ what: network.id, name }] : [])),
  );
  return {
    ...{ directory, rows, byWord: wordsOf(rows), byTrait: byTraits(rows) },
    byAddress: new Map(
      rows.map((row) => [addressKey({ network: row.network.id, contact: row.contact.id }), row]),
    ),
    people: new NameIndex(rows.map(({ network, contact }) => personNamed(network, contact))),
    organisations: new NameIndex(
      [...organisations].map((name) => ({ what: name, name })),
      isCommon,
    ),
    networks: new NameIndex(names, isCommon),
  };
}

const personNamed = ({ id }: Network, contact: Contact) => ({
  what: { network: id, contact: contact.id },
  name: contact.name,
});

function rowOf(network: Network, contact: Contact): Row {
  const own = contact.municipalities.length > 0 ? contact.municipalities : network.municipalities;
  return {
    ...{ network, contact },
    municipalities: own.length > 0 ? new Set(own) : null,
  };
}

export const addressKey = ({ network, contact }: ContactAddress): string => `${network}/${contact}`;

/** What a contact can be asked for by, as one text each; `municipality/*` is every one of the county. */
const traitsOf = ({ contact, municipalities }: Row): string[] => [
  ...contact.tasks.map((task) => `tasks/${task}`),
  ...contact.roles.map((role) => `roles/${role}`),
  `sectors/${contact.sector}`,
  `organisation/${contact.organisation}`,
  ...[...(municipalities ?? ['*'])].map((code) => `municipality/${code}`),
];

function byTraits(rows: readonly Row[]): Map<string, Row[]> {
  const byTrait = new Map<string, Row[]>();
  for (const row of rows) {
    for (const trait of new Set(traitsOf(row))) {
      addTo(byTrait, trait, row);
    }
  }
  return byTrait;
}

function wordsOf(rows: readonly Row[]): Map<string, ContactAddress[]> {
  const byWord = new Map<string, ContactAddress[]>();
  for (const { network, contact } of rows) {
    const address = { network: network.id, contact: contact.id };
    for (const word of new Set([contact.title ?? '', ...contact.taskWords].flatMap(stemsOf))) {
      addTo(byWord, word, address);
    }
  }
  return byWord;
}

const stemsOf = (text: string): string[] =>
  tokenise(normalise(text)).flatMap(({ text: word }) => [
    stem(word, 'fi'),
    stem(word, 'sv'),
    stem(word, 'en'),
  ]);
