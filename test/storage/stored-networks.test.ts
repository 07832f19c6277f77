import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Trouble } from '../../src/guidance/report-trouble.js';
import { put } from '../../src/network/collection.js';
import { contacts } from '../../src/network/contacts/contact.js';
import { FileStore } from '../../src/storage/file-store.js';
import { isNetworkData, storedNetworks } from '../../src/storage/stored-networks.js';
import { inventedContact, now } from '../network/invented-networks.js';
import { describeNetworkStore } from '../network/network-store-contract.js';

const clock = () => now;

describeNetworkStore('storedNetworks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'luotsi-networks-'));
  const open = () => storedNetworks(new FileStore({ folder, clock, report: () => {} }), () => {});
  return { store: open(), reopen: open, close: () => rm(folder, { recursive: true, force: true }) };
});

describe('storedNetworks', () => {
  it('keeps an entry of another make where it is, says so, and lets nobody write over it unseen', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'luotsi-networks-'));
    const troubles: Trouble[] = [];
    const files = new FileStore({ folder, clock, report: () => {} });
    const store = storedNetworks(files, (trouble) => troubles.push(trouble));
    const old = { ...inventedContact(), shoeSize: 38 };
    await files.write('network-juva', [{ id: 'contact:aino', value: old, version: null }]);
    assert.equal(await store.read(contacts, { homeId: 'juva', id: 'aino', now }), null);
    assert.equal(troubles[0]?.code, 'stored-entry-unfit');
    assert.ok(!JSON.stringify(troubles).includes('Aino Esimerkki'), 'no contact in the log');
    const entry = { id: 'aino', value: inventedContact(), version: null };
    assert.equal(await store.write('juva', [put(contacts, entry)]), 'conflict');
    await rm(folder, { recursive: true });
  });

  it('asks for its aggregates to be on the disk before they are acknowledged, and for no conversation', () => {
    assert.deepEqual(['network-juva', 'county-lappi', 'conversations-aa'].map(isNetworkData), [
      true,
      true,
      false,
    ]);
  });
});
