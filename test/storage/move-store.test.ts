import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import { FileStore } from '../../src/storage/file-store.js';
import { MoveRefused, moveStore } from '../../src/storage/move-store.js';
import { migrate } from '../../src/storage/postgres/migrate.js';
import { openPool } from '../../src/storage/postgres/open-pool.js';
import { PostgresStore } from '../../src/storage/postgres/postgres-store.js';
import { Postgres } from '../support/postgres.js';

const now = new Date('2026-11-25T10:00:00+02:00');

describe('moving what is kept', () => {
  let server: Postgres;
  let pool: ReturnType<typeof openPool>;
  let folders: string[];
  let database: PostgresStore;

  const folder = async () => {
    const path = await mkdtemp(join(tmpdir(), 'luotsi-move-'));
    folders.push(path);
    return new FileStore({ folder: path, clock: () => now, report: () => {} });
  };
  const filled = async () => {
    const store = await folder();
    for (const network of ['network-juva', 'network-inari']) {
      await store.write(
        network,
        Array.from({ length: 450 }, (_, at) => ({
          id: `contact:${at}`,
          value: { name: `Henkilö ${at}`, tasks: ['ero', at], 'ä "quoted"': null },
          version: null,
          expires: at % 3 === 0 ? new Date('2027-01-01T00:00:00Z') : null,
        })),
      );
    }
    await store.write('conversations-0a', [{ id: 'old', value: 1, version: null, expires: now }]);
    return store;
  };

  before(async function () {
    this.timeout(60_000);
    server = await Postgres.begin();
  });
  after(() => server.end());
  beforeEach(async () => {
    folders = [];
    const url = await server.newDatabase();
    await migrate(url);
    pool = openPool(url, () => {});
    database = new PostgresStore(pool, () => now);
  });
  afterEach(async () => {
    await pool.end();
    for (const path of folders) await rm(path, { recursive: true });
  });

  it('brings all of it into the database and back into another folder, the same', async () => {
    const from = await filled();
    const there = await moveStore({ from, to: database, now });
    const back = await folder();
    const again = await moveStore({ from: database, to: back, now });
    const sums = (moved: typeof there) =>
      new Map(
        moved.filter(({ entries }) => entries > 0).map((one) => [one.aggregate, [one.entries, one.checksum]]),
      );
    assert.deepEqual(sums(again), sums(there));
    assert.deepEqual(
      [...sums(there).values()].map(([entries]) => entries),
      [450, 450],
    );
    const values = async (store: FileStore) =>
      (await store.list({ aggregate: 'network-juva', now })).map(({ id, value, expires }) => ({
        id,
        value,
        expires,
      }));
    assert.deepEqual(await values(back), await values(from));
  });

  it('goes on after a break, writing only what is missing', async () => {
    const from = await filled();
    const write = database.write.bind(database);
    const breaking = sinon.stub(database, 'write').callsFake(async (aggregate, changes) => {
      if (aggregate === 'network-juva' && changes.some(({ id }) => id === 'contact:200'))
        throw new Error('broken off');
      return write(aggregate, changes);
    });
    await assert.rejects(moveStore({ from, to: database, now }), /broken off/);
    breaking.restore();
    const moved = await moveStore({ from, to: database, now });
    assert.equal(moved.find(({ aggregate }) => aggregate === 'network-inari')?.written, 0);
    assert.equal(moved.find(({ aggregate }) => aggregate === 'network-juva')?.written, 250);
  });

  it('overwrites nothing: a target that holds something of its own is refused', async () => {
    const from = await filled();
    await database.write('network-muu', [{ id: 'a', value: 1, version: null }]);
    await assert.rejects(moveStore({ from, to: database, now }), MoveRefused);
    assert.deepEqual(await database.list({ aggregate: 'network-juva', now }), []);
  });

  it('refuses an entry that differs in the target', async () => {
    const from = await filled();
    await database.write('network-juva', [{ id: 'contact:3', value: 'toinen', version: null }]);
    await assert.rejects(moveStore({ from, to: database, now }), /network-juva\/contact:3 differs/);
  });
});
