import assert from 'node:assert/strict';
import { put, takeAway } from '../../src/network/collection.js';
import { contacts } from '../../src/network/contacts/contact.js';
import type { NetworkStore } from '../../src/network/network-store.js';
import { networks } from '../../src/network/networks/network.js';
import { officials } from '../../src/network/people/official.js';
import { inventedContact, inventedNetwork, inventedOfficial, now } from './invented-networks.js';

/** A store as a test opens it; `reopen` is what another process would see after this one was killed. */
export interface NetworkStoreUnderTest {
  store: NetworkStore;
  reopen(): NetworkStore;
  close(): Promise<void>;
}

const homeId = 'juva';
const aino = inventedContact();
const otto = inventedContact({ id: 'otto', name: 'Otto Keksitty' });

/** What every place where networks are stored keeps to. */
export function describeNetworkStore(name: string, open: () => Promise<NetworkStoreUnderTest>) {
  describe(`${name} as a store of networks`, () => {
    let under: NetworkStoreUnderTest;
    const read = (id: string) => under.store.read(contacts, { homeId, id, now });
    const list = async () => (await under.store.list(contacts, { homeId, now })).map(({ id }) => id);
    const add = (contact = aino) =>
      under.store.write(homeId, [put(contacts, { id: contact.id, value: contact, version: null })]);

    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.close());

    it('knows no network and no county before one is stored', async () => {
      assert.deepEqual(await under.store.ids('network'), []);
      assert.deepEqual(await under.store.ids('county'), []);
      assert.deepEqual(await list(), []);
      assert.equal(await read('aino'), null);
    });

    it('gives back what was written, under the ids it was written with', async () => {
      const network = inventedNetwork();
      await add();
      await under.store.write(homeId, [put(networks, { id: homeId, value: network, version: null })]);
      await under.store.write('etela-savo', [
        put(officials, { id: 'koordinaattori', value: inventedOfficial(), version: null }),
      ]);
      assert.deepEqual(await under.store.ids('network'), ['juva']);
      assert.deepEqual(await under.store.ids('county'), ['etela-savo']);
      assert.deepEqual((await read('aino'))?.value, aino);
      assert.deepEqual(await list(), ['aino']);
      assert.deepEqual(
        (await under.store.read(networks, { homeId, id: homeId, now }))?.value,
        network,
        'the network and its contacts lie side by side',
      );
    });

    it('refuses the second of two people who edit the same contact, and keeps the first one’s edit', async () => {
      await add();
      const version = (await read('aino'))?.version ?? '';
      const edit = (organisation: string) =>
        under.store.write(homeId, [put(contacts, { id: 'aino', value: { ...aino, organisation }, version })]);
      assert.equal(await edit('Juvan perhekeskus'), 'done');
      assert.equal(await edit('Mikkelin neuvola'), 'conflict');
      assert.equal((await read('aino'))?.value.organisation, 'Juvan perhekeskus');
    });

    it('lets two people edit two contacts of one network', async () => {
      await Promise.all([add(), add(otto)]);
      const edit = async (id: string) => {
        const stored = await read(id);
        assert.ok(stored);
        const value = { ...stored.value, title: 'uusi' };
        return under.store.write(homeId, [put(contacts, { id, value, version: stored.version })]);
      };
      assert.deepEqual(await Promise.all([edit('aino'), edit('otto')]), ['done', 'done']);
    });

    it('makes all changes of a write or none', async () => {
      await add();
      const changes = [
        put(contacts, { id: 'otto', value: otto, version: null }),
        takeAway(contacts, { id: 'aino', version: 'long gone' }),
      ];
      assert.equal(await under.store.write(homeId, changes), 'conflict');
      assert.deepEqual(await list(), ['aino']);
    });

    it('refuses changes of two homes in one write, and a value that is none of the collection’s', async () => {
      const two = [
        put(contacts, { id: 'aino', value: aino, version: null }),
        put(officials, { id: 'k', value: inventedOfficial(), version: null }),
      ];
      await assert.rejects(under.store.write(homeId, two), TypeError);
      const unfit = { ...aino, email: 'no address' };
      await assert.rejects(
        under.store.write(homeId, [put(contacts, { id: 'aino', value: unfit, version: null })]),
        /e-mail/,
      );
      assert.deepEqual(await list(), []);
    });

    it('takes an entry away, of the version that was read', async () => {
      await add();
      const version = (await read('aino'))?.version ?? '';
      assert.equal(await under.store.write(homeId, [takeAway(contacts, { id: 'aino', version })]), 'done');
      assert.equal(await read('aino'), null);
    });

    it('lets an entry expire', async () => {
      const expires = new Date('2026-11-25T09:00:00+02:00');
      await under.store.write(homeId, [put(contacts, { id: 'aino', value: aino, version: null, expires })]);
      assert.equal(await read('aino'), null);
      assert.equal(await under.store.expire(now), 1);
    });

    it('has stored what it acknowledged: a process killed right after loses nothing', async () => {
      await add();
      const stored = await under.reopen().read(contacts, { homeId, id: 'aino', now });
      assert.deepEqual(stored?.value, aino);
    });
  });
}
