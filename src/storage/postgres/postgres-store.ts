import type { Pool } from 'pg';
import { z } from 'zod';
import { StoreUnavailable } from '../../guidance/store-unavailable.js';
import type { Change, Stored, VersionedStore } from '../versioned-store.js';

const rowSchema = z.object({
  id: z.string(),
  value: z.string(),
  version: z.string(),
  expires: z.date().nullable(),
});

const columns = 'id, value, version::text AS version, expires';
const alive = '(expires IS NULL OR expires > $2)';

/** Many processes on one database. A read and a write are one statement each; what is acknowledged is committed. */
export class PostgresStore implements VersionedStore {
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly clock: () => Date,
  ) {}

  async read(at: { aggregate: string; id: string; now: Date }): Promise<Stored | null> {
    const sql = `SELECT ${columns} FROM luotsi_entry WHERE aggregate = $1 AND ${alive} AND id = $3`;
    const [found] = await this.#rows(sql, [at.aggregate, at.now, at.id]);
    return found ?? null;
  }

  async list(at: { aggregate: string; now: Date }): Promise<Stored[]> {
    const sql = `SELECT ${columns} FROM luotsi_entry WHERE aggregate = $1 AND ${alive} ORDER BY version`;
    return this.#rows(sql, [at.aggregate, at.now]);
  }

  async write(aggregate: string, changes: readonly Change[]): Promise<'done' | 'conflict'> {
    const sql = 'SELECT luotsi_write($1, $2, $3, $4, $5, $6) AS done';
    const [row] = await this.#query(sql, [
      aggregate,
      changes.map(({ id }) => id),
      changes.map(({ value }) => (value === null ? null : JSON.stringify(value))),
      changes.map(({ version }) => version),
      changes.map(({ expires }) => expires ?? null),
      this.clock(),
    ]);
    return z.object({ done: z.boolean() }).parse(row).done ? 'done' : 'conflict';
  }

  async aggregates(prefix: string): Promise<string[]> {
    const sql = 'SELECT name FROM luotsi_aggregate WHERE starts_with(name, $1) ORDER BY name';
    const rows = await this.#query(sql, [prefix]);
    return z
      .array(z.object({ name: z.string() }))
      .parse(rows)
      .map(({ name }) => name);
  }

  async expire(at: { prefix: string; now: Date }): Promise<number> {
    const sql = `WITH gone AS (
      DELETE FROM luotsi_entry WHERE starts_with(aggregate, $1) AND expires <= $2 RETURNING 1
    ) SELECT count(*)::int AS removed FROM gone`;
    const [row] = await this.#query(sql, [at.prefix, at.now]);
    return z.object({ removed: z.number() }).parse(row).removed;
  }

  /** Nothing is held back here: a write is answered once it is committed. */
  async flush(): Promise<void> {}

  async isUsable(): Promise<boolean> {
    return this.#query('SELECT 1', []).then(
      () => true,
      () => false,
    );
  }

  async #rows(sql: string, values: unknown[]): Promise<Stored[]> {
    return z
      .array(rowSchema)
      .parse(await this.#query(sql, values))
      .map((row) => ({ ...row, value: JSON.parse(row.value), expires: row.expires?.toISOString() ?? null }));
  }

  async #query(sql: string, values: unknown[]): Promise<unknown[]> {
    try {
      const { rows } = await this.pool.query(sql, values);
      return rows;
    } catch (cause) {
      throw new StoreUnavailable('the database did not do what was asked', cause);
    }
  }
}
