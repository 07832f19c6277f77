import type { Collection, Versioned } from '../collection.js';
import { type Contact, contacts } from '../contacts/contact.js';
import type { NetworkStore } from '../network-store.js';
import { type Network, networks } from '../networks/network.js';
import { type Change, changeLog } from './change.js';
import { type Proposal, proposals } from './proposal.js';

type ById<T> = ReadonlyMap<string, Versioned<T>>;

/** What a change of one network is decided by, with the versions it was read at. */
export interface NetworkRecords {
  network: Versioned<Network>;
  contacts: ById<Contact>;
  proposals: ById<Proposal>;
  changes: ById<Change>;
}

/** `null` when there is no such network. */
export async function readRecords(
  store: NetworkStore,
  id: string,
  now: Date,
): Promise<NetworkRecords | null> {
  const network = await store.read(networks, { homeId: id, id, now });
  if (!network) return null;
  const all = async <T>(of: Collection<T>): Promise<ById<T>> =>
    new Map((await store.list(of, { homeId: id, now })).map((entry) => [entry.id, entry]));
  return {
    network,
    contacts: await all(contacts),
    proposals: await all(proposals),
    changes: await all(changeLog),
  };
}
