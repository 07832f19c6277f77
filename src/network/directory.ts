import { type Contact, contacts } from './contacts/contact.js';
import type { NetworkStore } from './network-store.js';
import { type Network, networks } from './networks/network.js';
import { type Binding, bindings } from './people/binding.js';
import { type Official, officials } from './people/official.js';

/** A network with everyone on its list, those who have left too. */
export interface NetworkInDirectory {
  network: Network;
  contacts: ReadonlyMap<string, Contact>;
}

export interface CountyInDirectory {
  officials: ReadonlyMap<string, Official>;
  /** By `personKey`. */
  bindings: ReadonlyMap<string, Binding>;
}

/** Who is who, as it was at one moment: networks and counties by id. Immutable, like the knowledge base. */
export interface Directory {
  networks: ReadonlyMap<string, NetworkInDirectory>;
  counties: ReadonlyMap<string, CountyInDirectory>;
}

export const emptyCounty: CountyInDirectory = { officials: new Map(), bindings: new Map() };

/** Reads all networks and counties. */
export async function readDirectory(store: NetworkStore, now: Date): Promise<Directory> {
  const [networkIds, countyIds] = await Promise.all([store.ids('network'), store.ids('county')]);
  const found = await Promise.all(networkIds.map((id) => readNetwork(store, id, now)));
  const counties = await Promise.all(countyIds.map((id) => readCounty(store, id, now)));
  return {
    networks: new Map(found.flatMap((one) => (one ? [[one.network.id, one] as const] : []))),
    counties: new Map(countyIds.map((id, at) => [id, counties[at] ?? emptyCounty])),
  };
}

/** `null` when there is no such network. */
export async function readNetwork(
  store: NetworkStore,
  id: string,
  now: Date,
): Promise<NetworkInDirectory | null> {
  const network = await store.read(networks, { homeId: id, id, now });
  if (!network) return null;
  const list = await store.list(contacts, { homeId: id, now });
  return { network: network.value, contacts: byId(list) };
}

export async function readCounty(store: NetworkStore, id: string, now: Date): Promise<CountyInDirectory> {
  const at = { homeId: id, now };
  const [known, bound] = await Promise.all([store.list(officials, at), store.list(bindings, at)]);
  return { officials: byId(known), bindings: byId(bound) };
}

const byId = <T>(entries: readonly { id: string; value: T }[]): ReadonlyMap<string, T> =>
  new Map(entries.map(({ id, value }) => [id, value]));
