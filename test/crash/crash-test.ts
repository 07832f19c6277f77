import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { OutboxDesk } from '../../src/jobs/outbox-desk.js';
import type { OutboxEntry } from '../../src/network/delivery/outbox-entry.js';
import { FileStore } from '../../src/storage/file-store.js';
import { storedNetworks } from '../../src/storage/stored-networks.js';
import { at } from '../network/invented-meetings.js';
import { SmtpInbox } from '../support/smtp-inbox.js';
import { daysOf, expectedMatters, type Size } from './crash-county.js';
import { FakeTeams } from './fake-teams.js';

export interface CrashOptions {
  kills: number;
  size: Size;
  /** The share of calls that Teams fails. */
  failing: number;
  seed: number;
  progress?(line: string): void;
}

export interface CrashFigures {
  lost: number;
  doubled: number;
  inDoubt: number;
  kills: number;
  messages: number;
  calls: number;
  failed: number;
  mails: number;
}

const script = fileURLToPath(new URL('./doomed-service.js', import.meta.url));

function chanceFrom(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Kills the service again and again while it reminds a county, then lets it finish, and counts. */
export async function crashTest(options: CrashOptions): Promise<CrashFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'luotsi-crash-'));
  const teams = new FakeTeams(chanceFrom(options.seed), options.failing);
  const inbox = new SmtpInbox();
  const mailChance = chanceFrom(options.seed + 1);
  inbox.refuse = () => (mailChance() < options.failing / 2 ? 451 : null);
  try {
    const life = new Life(
      { folder, teams: await teams.listen(), smtp: await inbox.listen() },
      options,
      teams,
    );
    await life.live();
    return await count({ folder, teams, inbox }, { ...options, kills: life.kills });
  } finally {
    await Promise.all([teams.close(), inbox.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

interface Places {
  folder: string;
  teams: string;
  smtp: string;
}

/** The service's days: it is killed and started again, and the day turns when nothing is left to send. */
class Life {
  kills = 0;
  readonly #days: string[];
  readonly #chance: () => number;
  #day = 0;

  constructor(
    private readonly places: Places,
    private readonly options: CrashOptions,
    private readonly teams: FakeTeams,
  ) {
    this.#days = daysOf(options.size);
    this.#chance = chanceFrom(options.seed + 2);
  }

  async live(): Promise<void> {
    while (this.#day < this.#days.length) {
      const child = this.#start();
      if (this.kills < this.options.kills) await this.#killSoon(child);
      else await this.#finish(child);
    }
  }

  /** The moment that the clock shows. */
  get #now(): string {
    return at(`${this.#days[this.#day]} 09:00`).toISOString();
  }

  #start(): ChildProcess {
    const { folder, teams, smtp } = this.places;
    const args = [script, folder, teams, smtp, JSON.stringify(this.options.size), this.#now];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: child.stdout }).on('line', (line) => {
      // What was idle before the clock was set says nothing of the day that it shows now.
      if (!line.startsWith('idle') || line.slice(5) < this.#now || child.exitCode !== null) return;
      if (this.#day === this.#days.length - 1 && this.kills < this.options.kills) return;
      this.#day += 1;
      if (this.#day < this.#days.length) child.stdin?.write(`${this.#now}\n`);
      else child.kill('SIGKILL');
    });
    return child;
  }

  async #killSoon(child: ChildProcess): Promise<void> {
    await ready(child);
    // Three of four die while messages go out, the others wherever a second finds them: in planning, in writing down.
    const calls = this.teams.calls;
    const busy = this.#chance() < 0.75;
    for (let wait = 0; busy && wait < 100 && this.teams.calls === calls; wait++) await setTimeout(50);
    await setTimeout(this.#chance() * 1_200);
    child.kill('SIGKILL');
    await ended(child);
    this.kills += 1;
    this.options.progress?.(`kill ${this.kills}, day ${this.#day + 1} of ${this.#days.length}`);
  }

  /** Lets the service live its last days; a day that never falls idle is a failure, not a wait without end. */
  async #finish(child: ChildProcess): Promise<void> {
    const over = new AbortController();
    const late = setTimeout(longestDay * this.#days.length, 'late', { signal: over.signal }).catch(
      () => 'over',
    );
    const how = await Promise.race([late, ended(child)]);
    over.abort();
    if (how !== 'late') return;
    child.kill('SIGKILL');
    throw new Error(
      `day ${this.#day + 1} of ${this.#days.length} never fell idle: something is still to be sent`,
    );
  }
}

/** Milliseconds that a day may take at most; a quiet machine needs two or three seconds. */
const longestDay = 30_000;

/** Up and working, or gone before it was. */
const ready = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => resolve());
  });

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

interface Counted {
  folder: string;
  teams: FakeTeams;
  inbox: SmtpInbox;
}

async function count({ folder, teams, inbox }: Counted, options: CrashOptions): Promise<CrashFigures> {
  const received = new Map(teams.received);
  for (const { text } of inbox.mails) {
    const id = decodeURIComponent(
      /X-Luotsi-Message: (\S+)/i.exec(text.replace(/\r\n[ \t]+/g, ''))?.[1] ?? '',
    );
    received.set(id, (received.get(id) ?? 0) + 1);
  }
  const entries = await entriesIn(folder);
  const arrived = new Set(
    [...entries].filter(([id]) => received.has(id)).flatMap(([, { matters }]) => matters.map(({ id }) => id)),
  );
  const unreachable = new Set(
    [...entries.values()]
      .filter(({ state }) => state === 'not-reached')
      .flatMap(({ matters }) => matters.map(({ id }) => id)),
  );
  const lost = [...expectedMatters(options.size).keys()].filter(
    (id) => !arrived.has(id) && !unreachable.has(id),
  );
  const spare = [...received].map(([id, times]) => times - 1 - (entries.get(id)?.doubts ?? 0));
  return {
    lost: lost.length,
    doubled: spare.reduce((sum, more) => sum + Math.max(0, more), 0),
    inDoubt: [...entries.values()].reduce((sum, { doubts }) => sum + doubts, 0),
    ...{ kills: options.kills, messages: received.size, mails: inbox.mails.length },
    ...{ calls: teams.calls, failed: teams.failed },
  };
}

async function entriesIn(folder: string): Promise<Map<string, OutboxEntry>> {
  const now = at('2026-12-31 09:00');
  const store = storedNetworks(new FileStore({ folder, clock: () => now, report: () => {} }), () => {});
  const all = await new OutboxDesk('etela-savo', store, { clock: () => now, report: () => {} }).items();
  return new Map(all.map(({ id, value }) => [id, value]));
}
