import pg from 'pg';
import type { ReportTrouble } from '../../guidance/report-trouble.js';

/** Any number that nothing else in the database uses for its advisory locks. */
const tickLock = 7_201_000_002;

export interface StandingEvents {
  /** An aggregate was written, here or by another process. */
  written(aggregate: string): void;
  /** For a while nothing was heard: anything may have been written. */
  missed(): void;
}

/**
 * One connection that stands as long as the process: it hears what others write, and holds the lock of the one
 * process that does what only one may do. When it breaks the database lets the lock go, and another takes it.
 */
export class StandingConnection {
  #client: pg.Client | null = null;
  #opening: Promise<pg.Client> | null = null;
  #holds = false;
  #closed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly events: StandingEvents,
    private readonly report: ReportTrouble,
  ) {}

  /** Listens; asked again and again, it makes the connection anew after a break. Rejects when it cannot. */
  async stand(): Promise<void> {
    await this.#connected();
  }

  /** Whether this process is the one. */
  async isTheOne(): Promise<boolean> {
    const client = await this.#connected();
    if (this.#holds) return true;
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS held', [tickLock]);
    this.#holds = rows[0]?.held === true;
    return this.#holds;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end().catch(() => {});
  }

  async #connected(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #open(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: 5_000,
      application_name: 'luotsi standing',
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => this.events.written(payload ?? ''));
    client.on('error', (cause) => this.#broken(cause));
    client.on('end', () => this.#broken(null));
    await client.connect();
    await client.query('LISTEN luotsi_written');
    this.#client = client;
    this.events.missed();
    return client;
  }

  #broken(cause: unknown): void {
    const stood = this.#client !== null;
    this.#client = null;
    this.#holds = false;
    if (!stood || this.#closed) return;
    this.report({ code: 'database-cut', what: 'the standing connection to the database was cut', cause });
    // Nothing may be believed that was read before, until it stands again.
    this.events.missed();
  }
}
