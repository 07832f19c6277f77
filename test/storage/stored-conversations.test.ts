import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from '../../src/storage/file-store.js';
import { storedConversations } from '../../src/storage/stored-conversations.js';
import type { VersionedStore } from '../../src/storage/versioned-store.js';
import { emptyState } from '../support/stand-in-family.js';

const now = new Date('2026-11-25T10:00:00+02:00');
const nextDay = new Date('2026-11-26T10:00:01+02:00');
const expires = new Date('2026-11-26T10:00:00+02:00');
const id = 'webchat:abc';
const shards = Array.from(
  { length: 256 },
  (_, index) => `conversations-${index.toString(16).padStart(2, '0')}`,
);

describe('storedConversations', () => {
  let folder: string;
  let store: VersionedStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luotsi-conversations-'));
    store = new FileStore({ folder, clock: () => now, report: () => {} });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives back the state of a conversation until it has expired', async () => {
    const conversations = storedConversations(store);
    const state = { ...emptyState, turns: 3 };
    assert.equal(await conversations.write(id, { state, version: null, expires }), 'done');
    assert.deepEqual((await conversations.read(id, now))?.state, state);
    assert.equal(await conversations.read(id, nextDay), null);
  });

  it('tells two writers of one turn apart', async () => {
    const conversations = storedConversations(store);
    const write = () => conversations.write(id, { state: emptyState, version: null, expires });
    assert.deepEqual([await write(), await write()], ['done', 'conflict']);
  });

  it('forgets a conversation whatever its version', async () => {
    const conversations = storedConversations(store);
    await conversations.write(id, { state: emptyState, version: null, expires });
    await conversations.forget(id);
    await conversations.forget(id);
    assert.equal(await conversations.read(id, now), null);
  });

  it('removes what has expired and nothing else', async () => {
    const conversations = storedConversations(store);
    await conversations.write(id, { state: emptyState, version: null, expires });
    await conversations.write('webchat:def', { state: emptyState, version: null, expires: nextDay });
    assert.equal(await conversations.expire(expires), 1);
    assert.ok(await conversations.read('webchat:def', now));
  });

  it('drops a state of another version, so that the conversation begins anew instead of failing', async () => {
    const conversations = storedConversations(store);
    await conversations.write(id, { state: emptyState, version: null, expires });
    const found = await Promise.all(
      shards.map(async (aggregate) => ({ aggregate, stored: await store.read({ aggregate, id, now }) })),
    );
    const home = found.find((one) => one.stored);
    assert.ok(home?.stored);
    const old = { ...emptyState, version: 0, mood: 'old' };
    await store.write(home.aggregate, [{ id, value: old, version: home.stored.version, expires }]);
    assert.equal(await conversations.read(id, now), null);
    assert.equal(await conversations.write(id, { state: emptyState, version: null, expires }), 'done');
  });
});
