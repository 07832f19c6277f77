import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Trouble } from '../../../src/guidance/report-trouble.js';
import { StoreUnavailable } from '../../../src/guidance/store-unavailable.js';
import { migrate } from '../../../src/storage/postgres/migrate.js';
import { openPool } from '../../../src/storage/postgres/open-pool.js';
import { PostgresStore } from '../../../src/storage/postgres/postgres-store.js';
import { StandingConnection } from '../../../src/storage/postgres/standing-connection.js';
import { keysFromStore } from '../../../src/storage/signing-keys.js';
import { Postgres } from '../../support/postgres.js';
import { describeVersionedStore } from '../versioned-store-contract.js';

const now = new Date('2026-11-25T10:00:00+02:00');
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await later(50);
  }
  assert.fail(`not within 5 s: ${what}`);
}

describe('on PostgreSQL', () => {
  let server: Postgres;
  let url: string;

  before(async function () {
    this.timeout(60_000);
    server = await Postgres.begin();
    url = await server.newDatabase();
    // All at once, as several processes that start together.
    await Promise.all([migrate(url), migrate(url), migrate(url)]);
  });
  after(() => server.end());

  describeVersionedStore('PostgresStore', async (clock) => {
    await server.ask('TRUNCATE luotsi_entry, luotsi_aggregate', url);
    const pool = openPool(url, () => {});
    const other = openPool(url, () => {});
    return {
      store: new PostgresStore(pool, clock),
      reopen: () => new PostgresStore(other, clock),
      close: async () => {
        await Promise.all([pool.end(), other.end()]);
      },
    };
  });

  describe('PostgresStore', () => {
    const troubles: Trouble[] = [];
    const pools: ReturnType<typeof openPool>[] = [];
    const process = () => {
      const pool = openPool(url, (trouble) => troubles.push(trouble));
      pools.push(pool);
      return new PostgresStore(pool, () => now);
    };

    beforeEach(() => server.ask('TRUNCATE luotsi_entry, luotsi_aggregate', url));
    afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.end())));

    it('keeps what any language writes, zero characters and a megabyte too', async () => {
      const value = { text: 'Närpiö – 👶🏽 عائلة \u0000 \ud83d', long: 'ä'.repeat(1_000_000) };
      await process().write('network-x', [{ id: 'a', value, version: null }]);
      const stored = await process().read({ aggregate: 'network-x', id: 'a', now });
      assert.deepEqual(stored?.value, value);
    });

    it('lets of many processes that count up together none overwrite another', async () => {
      const processes = Array.from({ length: 5 }, process);
      const countUp = async (store: PostgresStore) => {
        for (let done = 0; done < 20; ) {
          const stored = await store.read({ aggregate: 'network-x', id: 'count', now });
          const value = Number(stored?.value ?? 0) + 1;
          const change = { id: 'count', value, version: stored?.version ?? null };
          if ((await store.write('network-x', [change])) === 'done') done += 1;
        }
      };
      await Promise.all(processes.map(countUp));
      const stored = await process().read({ aggregate: 'network-x', id: 'count', now });
      assert.equal(stored?.value, 100);
    });

    it('has one read and one write statement', async () => {
      const pool = openPool(url, () => {});
      pools.push(pool);
      const asked = sinon.spy(pool, 'query');
      const store = new PostgresStore(pool, () => now);
      await store.read({ aggregate: 'network-x', id: 'a', now });
      await store.write('network-x', [
        { id: 'a', value: 1, version: null },
        { id: 'b', value: 2, version: null },
      ]);
      assert.equal(asked.callCount, 2);
    });

    it('gives all processes the same keys, made once', async () => {
      const [one, ...others] = await Promise.all([process(), process(), process()].map(keysFromStore));
      for (const other of others) assert.deepEqual(other, one);
    });

    it('says that it cannot store while the database is away, and goes on when it is back', async () => {
      const store = process();
      await store.write('network-x', [{ id: 'a', value: 'säilyy', version: null }]);
      await server.stop();
      await assert.rejects(
        store.write('network-x', [{ id: 'b', value: 1, version: null }]),
        StoreUnavailable,
      );
      await assert.rejects(store.read({ aggregate: 'network-x', id: 'a', now }), StoreUnavailable);
      assert.equal(await store.isUsable(), false);
      await server.start();
      await until('usable again', () => store.isUsable());
      assert.equal((await store.read({ aggregate: 'network-x', id: 'a', now }))?.value, 'säilyy');
    }).timeout(30_000);

    it('loses none of the writes it acknowledged when the database dies under load', async () => {
      const store = process();
      const acknowledged: string[] = [];
      const write = async (id: string) => {
        const done = await store.write('network-x', [{ id, value: id, version: null }]).catch(() => null);
        if (done === 'done') acknowledged.push(id);
      };
      const load = Promise.all(
        Array.from({ length: 400 }, async (_, at) => later(at).then(() => write(`id-${at}`))),
      );
      await later(150);
      await server.stop();
      await server.start();
      await load;
      const stored = new Set((await store.list({ aggregate: 'network-x', now })).map(({ id }) => id));
      assert.ok(acknowledged.length > 20, `only ${acknowledged.length} were acknowledged`);
      assert.deepEqual(
        acknowledged.filter((id) => !stored.has(id)),
        [],
      );
    }).timeout(30_000);
  });

  describe('StandingConnection', () => {
    const standing: StandingConnection[] = [];
    const stand = (heard: string[]) => {
      const one = new StandingConnection(
        url,
        { written: (aggregate) => heard.push(aggregate), missed: () => heard.push('missed') },
        () => {},
      );
      standing.push(one);
      return one;
    };
    afterEach(() => Promise.all(standing.splice(0).map((one) => one.close())));

    it('hears what another process writes', async () => {
      const heard: string[] = [];
      await stand(heard).stand();
      const pool = openPool(url, () => {});
      await new PostgresStore(pool, () => now).write('network-juva', [{ id: 'a', value: 1, version: null }]);
      await until('heard', () => heard.includes('network-juva'));
      await pool.end();
      assert.deepEqual(heard, ['missed', 'network-juva']);
    });

    it('makes of many processes one the one, and another when that one goes', async () => {
      const [first, second, third] = [stand([]), stand([]), stand([])];
      assert.equal(await first.isTheOne(), true);
      assert.deepEqual([await second.isTheOne(), await third.isTheOne()], [false, false]);
      assert.equal(await first.isTheOne(), true);
      await first.close();
      await until('second took over', () => second.isTheOne());
      assert.equal(await third.isTheOne(), false);
    });

    it('is no longer the one once its connection was cut, and believes nothing it knew', async () => {
      const heard: string[] = [];
      const first = stand(heard);
      assert.equal(await first.isTheOne(), true);
      await server.ask(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'luotsi standing'",
      );
      await until('missed again', () => heard.filter((one) => one === 'missed').length > 1);
      const second = stand([]);
      assert.equal(await second.isTheOne(), true);
      assert.equal(await first.isTheOne(), false);
    });
  });
});
