import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Trouble } from '../../src/guidance/report-trouble.js';
import { StoreUnavailable } from '../../src/guidance/store-unavailable.js';
import { FileStore } from '../../src/storage/file-store.js';
import { describeVersionedStore } from './versioned-store-contract.js';

const now = new Date('2026-11-25T10:00:00+02:00');
const tempFolder = () => mkdtemp(join(tmpdir(), 'luotsi-store-'));

describeVersionedStore('FileStore', async (clock) => {
  const folder = await tempFolder();
  const open = () => new FileStore({ folder, clock, report: () => {} });
  return { store: open(), reopen: open, close: () => rm(folder, { recursive: true }) };
});

describe('FileStore', () => {
  let folder: string;
  let troubles: Trouble[];
  const open = () => new FileStore({ folder, clock: () => now, report: (trouble) => troubles.push(trouble) });
  const put = (store: FileStore, id: string, value: unknown) =>
    store.write('conversations-aa', [{ id, value, version: null }]);

  beforeEach(async () => {
    folder = await tempFolder();
    troubles = [];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('sets a broken file aside, says so, and begins anew', async () => {
    await writeFile(join(folder, 'conversations-aa.json'), '{"format":1,"entries":{"x"');
    const store = open();
    assert.equal(await store.read({ aggregate: 'conversations-aa', id: 'x', now }), null);
    assert.equal(await put(store, 'y', 1), 'done');
    assert.deepEqual(
      troubles.map((one) => one.code),
      ['store-file-broken'],
    );
    const names = await readdir(folder);
    const aside = names.find((name) => name.includes('.broken-'));
    assert.ok(aside, `nothing was set aside: ${names.join(' ')}`);
    assert.equal(await readFile(join(folder, aside), 'utf8'), '{"format":1,"entries":{"x"');
  });

  it('sets aside a file that is JSON but not an aggregate', async () => {
    await writeFile(join(folder, 'conversations-aa.json'), '{"entries":[]}');
    assert.equal(await open().read({ aggregate: 'conversations-aa', id: 'x', now }), null);
    assert.equal(troubles.length, 1);
  });

  it('acknowledges nothing that it could not store, and goes on when the medium is back', async () => {
    const store = open();
    await put(store, 'before', 1);
    // A folder where the temporary file should be: as unwritable as a full disk, for root too.
    await mkdir(join(folder, 'conversations-aa.json.tmp'));
    await assert.rejects(put(store, 'during', 2), StoreUnavailable);
    assert.equal(await store.read({ aggregate: 'conversations-aa', id: 'during', now }), null);
    await rm(join(folder, 'conversations-aa.json.tmp'), { recursive: true });
    assert.equal(await put(store, 'during', 2), 'done');
  });

  it('knows whether it would store now, and finds out when the medium is back', async () => {
    const store = open();
    assert.equal(await store.isUsable(), true);
    const blocks = ['conversations-aa.json.tmp', 'readiness.json.tmp'].map((name) => join(folder, name));
    await Promise.all(blocks.map((path) => mkdir(path)));
    await assert.rejects(put(store, 'a', 1));
    assert.equal(await store.isUsable(), false);
    await Promise.all(blocks.map((path) => rm(path, { recursive: true })));
    assert.equal(await store.isUsable(), true);
    assert.equal(await store.isUsable(), true);
  });

  it('rejects all writers that went out together in a write that failed', async () => {
    const store = open();
    await mkdir(join(folder, 'conversations-aa.json.tmp'));
    const outcomes = await Promise.allSettled([put(store, 'a', 1), put(store, 'b', 2)]);
    assert.deepEqual(
      outcomes.map((one) => one.status),
      ['rejected', 'rejected'],
    );
  });

  it('leaves a whole file or none at every moment', async () => {
    const store = open();
    const path = join(folder, 'conversations-aa.json');
    let running = true;
    const watch = (async () => {
      while (running) {
        const text = await readFile(path, 'utf8').catch(() => '{}');
        JSON.parse(text);
      }
    })();
    for (let index = 0; index < 100; index++) await put(store, `id-${index}`, 'x'.repeat(2_000));
    running = false;
    await watch;
  });

  it('keeps its files from other users of the machine', async () => {
    await put(open(), 'a', 1);
    assert.equal((await stat(join(folder, 'conversations-aa.json'))).mode & 0o077, 0);
  });

  it('refuses a name that would lead out of its folder', async () => {
    await assert.rejects(open().read({ aggregate: '../muu', id: 'x', now }), /cannot be named/);
  });
});
