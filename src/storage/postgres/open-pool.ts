import pg from 'pg';
import type { ReportTrouble } from '../../guidance/report-trouble.js';

/** Two processes of ten connections each stay well below PostgreSQL's usual hundred. */
const mostConnections = 10;
/** A turn that cannot be stored by then is answered as busy; families do not wait longer. */
const patience = 5_000;

/** Connections that are made when they are needed, and again after the database was away. */
export function openPool(databaseUrl: string, report: ReportTrouble): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: mostConnections,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    query_timeout: patience + 1_000,
    idleTimeoutMillis: 30_000,
    application_name: 'luotsi',
    keepAlive: true,
  });
  // An idle connection was cut off; the next query makes a new one.
  pool.on('error', (cause) =>
    report({ code: 'database-cut', what: 'a connection to the database was cut', cause }),
  );
  return pool;
}
