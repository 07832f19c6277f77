import { normalise } from '../../guidance/text/normalise.js';
import { stem } from '../../guidance/text/stem.js';
import { tokenise } from '../../guidance/text/tokenise.js';
import { type Contact, isListed } from '../contacts/contact.js';
import type { Directory } from '../directory.js';
import type { Network } from '../networks/network.js';
import type { ContactAddress } from '../people/contact-address.js';
import { KeptByName } from './kept-by-name.js';
import { addTo, type Named, NameIndex, wordsOfName } from './name-index.js';

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

/** Makes the index of each snapshot; what was worked out for names of the one before is not worked out again. */
export class DirectoryIndexer {
  readonly #people = new KeptByName((name) => wordsOfName(name));
  readonly #things: KeptByName<string[][]>;
  readonly #texts = new KeptByName(stemsIn);
  #made: DirectoryIndex | null = null;

  /** `isCommon`: words that set an organisation or a network apart from no other. */
  constructor(isCommon: (word: string) => boolean) {
    this.#things = new KeptByName((name) => wordsOfName(name, isCommon));
  }

  /** The same object for the same snapshot. */
  of(directory: Directory): DirectoryIndex {
    if (this.#made?.directory !== directory) this.#made = this.#index(directory);
    return this.#made;
  }

  #index(directory: Directory): DirectoryIndex {
    for (const kept of [this.#people, this.#things, this.#texts]) kept.begin();
    const held = [...directory.networks.values()];
    const rows = held.flatMap(({ network, contacts }) =>
      [...contacts.values()].filter(isListed).map((contact) => rowOf(network, contact)),
    );
    const organisations = new Set(rows.map(({ contact }) => contact.organisation));
    return {
      ...{ directory, rows, byWord: this.#byWord(rows), byTrait: byTraits(rows) },
      byAddress: new Map(rows.map((row) => [addressKey(addressOf(row)), row])),
      people: new NameIndex(
        rows.map((row) => ({ what: addressOf(row), words: this.#people.of(row.contact.name) })),
      ),
      organisations: new NameIndex([...organisations].map((name) => this.#named(name, name))),
      networks: new NameIndex(
        held.flatMap(({ network: { id, names } }) =>
          Object.values(names).flatMap((name) => (name ? [this.#named(id, name)] : [])),
        ),
      ),
    };
  }

  #named = (what: string, name: string): Named<string> => ({ what, words: this.#things.of(name) });

  #byWord(rows: readonly Row[]): Map<string, ContactAddress[]> {
    const byWord = new Map<string, ContactAddress[]>();
    for (const row of rows) {
      const { title, taskWords } = row.contact;
      const texts = title === null ? taskWords : [title, ...taskWords];
      const words = new Set(texts.flatMap((text) => this.#texts.of(text)));
      for (const word of words) addTo(byWord, word, addressOf(row));
    }
    return byWord;
  }
}

const addressOf = ({ network, contact }: Row): ContactAddress => ({
  network: network.id,
  contact: contact.id,
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

const stemsIn = (text: string): string[] =>
  tokenise(normalise(text)).flatMap(({ text: word }) => [
    stem(word, 'fi'),
    stem(word, 'sv'),
    stem(word, 'en'),
  ]);
