import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deed } from '../../src/network/changes/deed.js';
import { performDeed } from '../../src/network/changes/perform-deed.js';
import { type Collection, put } from '../../src/network/collection.js';
import { type Contact, contacts } from '../../src/network/contacts/contact.js';
import { readDirectory } from '../../src/network/directory.js';
import type { NetworkStore } from '../../src/network/network-store.js';
import { networks } from '../../src/network/networks/network.js';
import { officials } from '../../src/network/people/official.js';
import { type Standing, standingOfContact, standingOfOfficial } from '../../src/network/people/standing.js';
import { systemChance } from '../../src/storage/chance.js';
import { FileStore } from '../../src/storage/file-store.js';
import { storedNetworks } from '../../src/storage/stored-networks.js';
import { inventedContact, inventedNetwork, inventedOfficial, now } from './invented-networks.js';

export const county = 'etela-savo';
export const chance = systemChance(new Uint8Array(32));

export const aino = inventedContact();
export const chair = inventedContact({
  id: 'chair',
  name: 'Pekka Puheenjohtaja',
  email: 'pekka@juva.example',
  phone: null,
});
export const member = inventedContact({
  id: 'member',
  name: 'Maija Mukana',
  email: 'maija@juva.example',
  phone: null,
});

/** Juva's network in real files: a chair, two members and the county's coordinator. */
export class StoredJuva {
  /** What the store takes for now. */
  clock = now;

  private constructor(
    readonly store: NetworkStore,
    private readonly folder: string,
  ) {}

  static async open(): Promise<StoredJuva> {
    const folder = await mkdtemp(join(tmpdir(), 'luotsi-juva-'));
    const files = new FileStore({ folder, clock: () => juva.clock, report: () => {} });
    const juva: StoredJuva = new StoredJuva(
      storedNetworks(files, () => {}),
      folder,
    );
    await juva.store.write('juva', [
      put(networks, { id: 'juva', value: inventedNetwork({ chair: 'chair' }), version: null }),
      ...[aino, chair, member].map((value) => put(contacts, { id: value.id, value, version: null })),
    ]);
    const coordinator = inventedOfficial();
    await juva.store.write(county, [
      put(officials, { id: coordinator.id, value: coordinator, version: null }),
    ]);
    return juva;
  }

  close = () => rm(this.folder, { recursive: true, force: true });

  directory = () => readDirectory(this.store, now);

  async standing(who: string): Promise<Standing> {
    const directory = await this.directory();
    return who === 'koordinaattori'
      ? standingOfOfficial(county, who, directory)
      : standingOfContact({ network: 'juva', contact: who }, directory);
  }

  async perform(who: string, deed: Deed, at = now) {
    return performDeed(this.store, deed, { standing: await this.standing(who), chance, now: at });
  }

  async contact(id: string): Promise<Contact | undefined> {
    return (await this.store.read(contacts, { homeId: 'juva', id, now }))?.value;
  }

  async all<T>(of: Collection<T>): Promise<T[]> {
    return (await this.store.list(of, { homeId: 'juva', now })).map(({ value }) => value);
  }
}
