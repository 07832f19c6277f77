import type { Directory, NetworkInDirectory } from '../directory.js';
import { type Contact, isListed } from './contact.js';
import { isStale } from './freshness.js';
import { findLookAlikes, type LookAlike } from './likeness.js';

/** Within so many days a person is told of being listed, before anyone but the coordinator sees the entry. */
export const tellWithinDays = 30;

/** What a network's list wants done, for its chair and the coordinator. */
export interface Upkeep {
  network: string;
  /** Not confirmed for 12 months: their owners are asked. */
  stale: Contact[];
  /** To be told that they are listed. */
  untold: Contact[];
  /** Neither bound in Teams nor with an e-mail address. */
  unreachable: Contact[];
  lookAlikes: LookAlike[];
  /** Nobody, or somebody who is no longer on the list. */
  chairMissing: boolean;
  /** Municipalities without a responsible person, by code. */
  responsibleMissing: string[];
}

export function upkeepOf(held: NetworkInDirectory, directory: Directory, now: Date): Upkeep {
  const { network, contacts } = held;
  const listed = [...contacts.values()].filter(isListed);
  const bound = boundContacts(network.id, directory);
  return {
    network: network.id,
    stale: listed.filter((contact) => contact.toldAt !== null && isStale(contact, now)),
    untold: listed.filter(({ toldAt }) => toldAt === null),
    unreachable: listed.filter(({ id, email }) => email === null && !bound.has(id)),
    lookAlikes: findLookAlikes(listed),
    chairMissing: chairOf(held) === null,
    responsibleMissing:
      network.kind === 'municipal'
        ? network.municipalities.filter((code) => responsibleFor(code, held) === null)
        : [],
  };
}

function boundContacts(network: string, { counties }: Directory): Set<string> {
  const bindings = [...counties.values()].flatMap((county) => [...county.bindings.values()]);
  const addresses = bindings.flatMap(({ contacts }) => contacts);
  return new Set(addresses.filter((one) => one.network === network).map(({ contact }) => contact));
}

const onList = (id: string | null | undefined, { contacts }: NetworkInDirectory): Contact | null => {
  const contact = id ? contacts.get(id) : undefined;
  return contact && isListed(contact) ? contact : null;
};

export const chairOf = (held: NetworkInDirectory): Contact | null => onList(held.network.chair, held);
export const secretaryOf = (held: NetworkInDirectory): Contact | null => onList(held.network.secretary, held);
export const responsibleFor = (code: string, held: NetworkInDirectory): Contact | null =>
  onList(held.network.responsible[code], held);
