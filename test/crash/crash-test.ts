import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStores, takeData } from '../../src/data.js';
import { OutboxDesk } from '../../src/jobs/outbox-desk.js';
import type { OutboxEntry } from '../../src/network/delivery/outbox-entry.js';
import { storedNetworks } from '../../src/storage/stored-networks.js';
import { at } from '../network/invented-meetings.js';
import { SmtpInbox } from '../support/smtp-inbox.js';
import { daysOf, expectedMatters, type Size } from './crash-county.js';
import { FakeTeams } from './fake-teams.js';
import { placeConfig } from './place-config.js';

export interface CrashOptions {
  kills: number;
  size: Size;
  /** The share of calls that Teams fails. */
  failing: number;
  seed: number;
  /** A database for several processes; without one a single process keeps everything in a folder. */
  database?: { url: string; processes: number };
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
      { place: options.database?.url ?? folder, teams: await teams.listen(), smtp: await inbox.listen() },
      options,
      teams,
    );
    await life.live();
    return await count(
      { place: options.database?.url ?? folder, teams, inbox },
      { ...options, kills: life.kills },
    );
  } finally {
    await Promise.all([teams.close(), inbox.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

interface Places {
  place: string;
  teams: string;
  smtp: string;
}

/** The service's days: it is killed and started again, and the day turns when nothing is left to send. */
class Life {
  kills = 0;
  readonly #days: string[];
  readonly #chance: () => number;
  #day = 0;
  #alive: ChildProcess[] = [];
  /** Aborted when the last day has fallen idle. */
  readonly #over = new AbortController();

  constructor(
    private readonly places: Places,
    private readonly options: CrashOptions,
    private readonly teams: FakeTeams,
  ) {
    this.#days = daysOf(options.size);
    this.#chance = chanceFrom(options.seed + 2);
  }

  async live(): Promise<void> {
    const wanted = this.options.database?.processes ?? 1;
    while (this.#day < this.#days.length) {
      while (this.#alive.length < wanted) this.#alive.push(this.#start());
      if (this.kills < this.options.kills) await this.#killSoon();
      else await this.#finish();
    }
    for (const child of this.#alive) child.kill('SIGKILL');
    await Promise.all(this.#alive.map(ended));
  }

  /** The moment that the clock shows. */
  get #now(): string {
    return at(`${this.#days[this.#day]} 09:00`).toISOString();
  }

  #start(): ChildProcess {
    const { place, teams, smtp } = this.places;
    const args = [script, place, teams, smtp, JSON.stringify(this.options.size), this.#now];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.add(child);
      // What was idle before the clock was set says nothing of the day that it shows now.
      if (!line.startsWith('idle') || line.slice(5) < this.#now || child.exitCode !== null) return;
      if (this.#day === this.#days.length - 1 && this.kills < this.options.kills) return;
      this.#day += 1;
      // All clocks turn together, as they do in one county.
      if (this.#day < this.#days.length) for (const one of this.#alive) one.stdin?.write(`${this.#now}\n`);
      else this.#over.abort();
    });
    return child;
  }

  async #killSoon(): Promise<void> {
    const child = this.#alive[Math.floor(this.#chance() * this.#alive.length)];
    if (!child) return;
    await ready(child);
    // Three of four die while messages go out, the others wherever a second finds them: in planning, in writing down.
    const calls = this.teams.calls;
    const busy = this.#chance() < 0.75;
    for (let wait = 0; busy && wait < 100 && this.teams.calls === calls; wait++) await setTimeout(50);
    await setTimeout(this.#chance() * 1_200);
    child.kill('SIGKILL');
    await ended(child);
    this.#alive = this.#alive.filter((one) => one !== child);
    this.kills += 1;
    this.options.progress?.(`kill ${this.kills}, day ${this.#day + 1} of ${this.#days.length}`);
  }

  /** Lets the service live its last days; a day that never falls idle is a failure, not a wait without end. */
  async #finish(): Promise<void> {
    const { signal } = this.#over;
    await setTimeout(longestDay * this.#days.length, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    for (const child of this.#alive) child.kill('SIGKILL');
    throw new Error(
      `day ${this.#day + 1} of ${this.#days.length} never fell idle: something is still to be sent`,
    );
  }
}

/** Milliseconds that a day may take at most; a quiet machine needs two or three seconds. */
const longestDay = 30_000;

/** Processes that have said something. */
const said = new WeakSet<ChildProcess>();

/** Up and working, or gone before it was. */
const ready = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || said.has(child)) resolve();
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => resolve());
  });

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

interface Counted {
  place: string;
  teams: FakeTeams;
  inbox: SmtpInbox;
}

async function count({ place, teams, inbox }: Counted, options: CrashOptions): Promise<CrashFigures> {
  const received = new Map(teams.received);
  for (const { text } of inbox.mails) {
    const id = decodeURIComponent(
      /X-Luotsi-Message: (\S+)/i.exec(text.replace(/\r\n[ \t]+/g, ''))?.[1] ?? '',
    );
    received.set(id, (received.get(id) ?? 0) + 1);
  }
  const entries = await entriesIn(place);
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

async function entriesIn(place: string): Promise<Map<string, OutboxEntry>> {
  const now = at('2026-12-31 09:00');
  const data = await takeData(placeConfig(place));
  try {
    const { store } = openStores(data, { clock: () => now, report: () => {} });
    const desk = new OutboxDesk(
      'etela-savo',
      storedNetworks(store, () => {}),
      {
        clock: () => now,
        report: () => {},
      },
    );
    return new Map((await desk.items()).map(({ id, value }) => [id, value]));
  } finally {
    await data.release();
  }
}
