import { StoreUnavailable } from '../guidance/store-unavailable.js';
import { type EntryChange, put, takeAway, type Versioned } from '../network/collection.js';
import { isInDoubt, settled } from '../network/delivery/delivery-steps.js';
import { type OutboxEntry, outbox, writtenDown } from '../network/delivery/outbox-entry.js';
import { outboxHome, outboxHomes } from '../network/delivery/outbox-shelves.js';
import { fullReach, learnt, type Reach, reaches } from '../network/delivery/reach.js';
import type { NetworkStore } from '../network/network-store.js';
import type { DueMessage } from '../network/reminders/gather.js';
import type { Unreached } from '../network/reminders/network-plan.js';
import type { JobTools } from './job-tools.js';

export type Item = Versioned<OutboxEntry>;

/** Sent entries are kept longer than planning looks back, so that nothing is planned twice. */
const keptFor = 180 * 86_400_000;

/** One county's outbox: each step is on the disk before the next is taken. */
export class OutboxDesk {
  /** What a channel has answered and the disk would not take yet: never sent again, stored as soon as it can be. */
  readonly #unstored = new Map<string, OutboxEntry>();

  constructor(
    private readonly county: string,
    private readonly store: NetworkStore,
    private readonly tools: Pick<JobTools, 'clock' | 'report'>,
  ) {}

  async items(): Promise<Item[]> {
    const all = await this.#everywhere((homeId) =>
      this.store.list(outbox, { homeId, now: this.tools.clock() }),
    );
    return all.map((item) => ({ ...item, value: this.#unstored.get(item.id) ?? item.value }));
  }

  async reach(receiver: string): Promise<Versioned<Reach> | null> {
    return this.store.read(reaches, { homeId: this.#home(receiver), id: receiver, now: this.tools.clock() });
  }

  async unreached(): Promise<Unreached[]> {
    const all = await this.#everywhere((homeId) =>
      this.store.list(reaches, { homeId, now: this.tools.clock() }),
    );
    return all.flatMap(({ id, value: { unreachedSince: since, closed } }) => {
      const reason = Object.values(closed).at(-1)?.reason ?? 'no-answer';
      return since ? [{ person: id, since, reason, network: null }] : [];
    });
  }

  /** Writes down what is due, so that it is not lost whatever happens next. */
  async writeDown(messages: readonly DueMessage[], taken: ReadonlySet<string>): Promise<void> {
    const now = this.tools.clock();
    const byHome = new Map<string, EntryChange[]>();
    for (const message of messages) {
      const home = this.#home(message.receiver);
      const value = writtenDown(message, now);
      const change = put(outbox, { id: freeId(message.id, taken), value, version: null, ...this.#kept() });
      byHome.set(home, [...(byHome.get(home) ?? []), change]);
    }
    await Promise.all([...byHome].map(([home, changes]) => this.store.write(home, changes)));
  }

  /** Finds what was being handed over when a process ended, and has it sent again. */
  async settleDoubts(ended: (run: string) => boolean): Promise<number> {
    const now = this.tools.clock();
    const doubtful = (await this.items()).filter(({ value }) => isInDoubt(value, { now, ended }));
    await Promise.all(doubtful.map((item) => this.change(item, settled(item.value, now))));
    return doubtful.length;
  }

  /** The entry as it then is, or `null` when someone else has changed it meanwhile. */
  async change({ id, version }: Item, value: OutboxEntry): Promise<Item | null> {
    const home = this.#home(value.receiver);
    const done = await this.store.write(home, [put(outbox, { id, value, version, ...this.#kept() })]);
    if (done === 'conflict') return null;
    this.#unstored.delete(id);
    return this.store.read(outbox, { homeId: home, id, now: this.tools.clock() });
  }

  async takeBack({ id, version, value }: Item): Promise<void> {
    await this.store.write(this.#home(value.receiver), [takeAway(outbox, { id, version })]);
  }

  /** Writes down what a channel answered; what the disk does not take is kept and tried again. */
  async conclude(item: Item, value: OutboxEntry): Promise<void> {
    try {
      await this.#storeAnswer(item, value);
      this.#unstored.delete(item.id);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      this.#unstored.set(item.id, value);
      const what = 'a channel’s answer could not be stored; it is kept in memory and tried again';
      this.tools.report({ code: 'outbox-unwritten', what, ids: { county: this.county, message: item.id } });
    }
  }

  async storeAnswers(): Promise<void> {
    for (const [id, value] of this.#unstored) {
      const homeId = this.#home(value.receiver);
      const item = await this.store.read(outbox, { homeId, id, now: this.tools.clock() });
      if (item) await this.conclude(item, value);
      else this.#unstored.delete(id);
    }
  }

  /** The receiver may have pressed "Kuittaan" before the answer was written down: both are kept. */
  async #storeAnswer({ id, version }: Item, value: OutboxEntry): Promise<void> {
    const lesson = value.state === 'waiting' ? [] : await this.#lesson(value);
    const answer = put(outbox, { id, value, version, ...this.#kept() });
    const homeId = this.#home(value.receiver);
    if ((await this.store.write(homeId, [answer, ...lesson])) === 'done') return;
    const now = await this.store.read(outbox, { homeId, id, now: this.tools.clock() });
    if (!now) return;
    const { acknowledgedAt } = now.value;
    await this.#storeAnswer(now, { ...value, acknowledgedAt });
  }

  async #lesson(entry: OutboxEntry): Promise<EntryChange[]> {
    const known = await this.reach(entry.receiver);
    const before = known?.value ?? fullReach;
    const after = learnt(before, entry, this.tools.clock());
    return after === before
      ? []
      : [put(reaches, { id: entry.receiver, value: after, version: known?.version ?? null })];
  }

  #home(receiver: string): string {
    return outboxHome(this.county, receiver);
  }

  async #everywhere<T>(read: (home: string) => Promise<T[]>): Promise<T[]> {
    return (await Promise.all(outboxHomes(this.county).map(read))).flat();
  }

  #kept(): { expires: Date } {
    return { expires: new Date(this.tools.clock().getTime() + keptFor) };
  }
}

/** The id of an entry whose first matter was once sent beside others and is due again. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let next = 2; taken.has(free); next++) free = `${id}~${next}`;
  return free;
}
