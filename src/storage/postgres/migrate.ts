import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import pg from 'pg';

/**
 * Brings the database to the form that this version needs; what is there already is left. Forward only, and safe when
 * several processes start at once: one migrates, the others wait. Rejects when the database cannot be reached or
 * the role may not create tables.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  await runner({
    databaseUrl: { connectionString: databaseUrl, connectionTimeoutMillis: 5_000 },
    dir: fileURLToPath(new URL('./migrations', import.meta.url)),
    // Beside each compiled migration lies its map.
    ignorePattern: '(?:.*\\.(?:map|d\\.ts)|\\..*)',
    direction: 'up',
    migrationsTable: 'luotsi_migration',
    lockValue: 7_201_000_001,
    advisoryLockMode: 'wait',
    log: () => {},
  });
}

/** Whether a service has been at work in this database. Rejects when it cannot be reached. */
export async function isMigrated(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT to_regclass('luotsi_entry') IS NOT NULL AS there");
    return rows[0]?.there === true;
  } finally {
    await client.end();
  }
}
