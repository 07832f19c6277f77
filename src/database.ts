import type { Data } from './data.js';
import type { ReportTrouble } from './guidance/report-trouble.js';
import { StartRefused } from './start-refused.js';
import { migrate } from './storage/postgres/migrate.js';
import { openPool } from './storage/postgres/open-pool.js';
import { PostgresStore } from './storage/postgres/postgres-store.js';
import { StandingConnection } from './storage/postgres/standing-connection.js';
import { keysFromStore } from './storage/signing-keys.js';
import { homeOfAggregate } from './storage/stored-networks.js';

/** How soon a broken standing connection is made again. */
const standAgainAfter = 1_000;

/** A PostgreSQL database that other processes may use too; `StartRefused` when it cannot be used. */
export async function database(url: string): Promise<Data> {
  await migrate(url).catch(refuse(url));
  const standing: { connection: StandingConnection | null; timer: NodeJS.Timeout | null } = {
    connection: null,
    timer: null,
  };
  let report: ReportTrouble = () => {};
  const pool = openPool(url, (trouble) => report(trouble));
  return {
    open(surroundings, hold) {
      report = surroundings.report;
      const store = new PostgresStore(pool, surroundings.clock);
      const held = hold(store);
      const connection = new StandingConnection(
        url,
        {
          written: (aggregate) => {
            const home = homeOfAggregate(aggregate);
            if (home) held.writtenElsewhere(home);
          },
          missed: () => held.forgetAll(),
        },
        report,
      );
      standing.connection = connection;
      const stand = () => void connection.stand().catch(() => {});
      stand();
      standing.timer = setInterval(stand, standAgainAfter).unref();
      return store;
    },
    keys: async () => keysFromStore(new PostgresStore(pool, () => new Date())),
    isTheOne: async () => (await standing.connection?.isTheOne()) ?? false,
    isShared: true,
    async release() {
      if (standing.timer) clearInterval(standing.timer);
      await standing.connection?.close();
      await pool.end();
    },
  };
}

const refuse =
  (url: string) =>
  (cause: unknown): never => {
    const { host, pathname } = new URL(url);
    const why = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new StartRefused(
      'data-unusable',
      `The database ${pathname.slice(1)} on ${host} cannot be used: ${why}. Check DATABASE_URL, and that its role may create tables.`,
    );
  };
