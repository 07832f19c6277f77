import type { EntryChange, Home } from './collection.js';
import { contacts } from './contacts/contact.js';
import type { NetworkInDirectory } from './directory.js';
import { type CountyInDirectory, type Directory, readCounty, readNetwork } from './directory.js';
import type { NetworkStore } from './network-store.js';
import { networks } from './networks/network.js';
import { bindings } from './people/binding.js';
import { officials } from './people/official.js';

const shown: readonly string[] = [networks, contacts, officials, bindings].map(({ name }) => name);

/**
 * The directory as it is now, held in memory: only a network or a county that was written to is read again. Every
 * write of the process must go through `store`, so that an accepted edit shows in the next turn.
 */
export class HeldDirectory {
  readonly #under: NetworkStore;
  readonly #networks = new Map<string, NetworkInDirectory>();
  readonly #counties = new Map<string, CountyInDirectory>();
  readonly #stale = new Set<string>();
  #current: Directory | null = null;
  #reading: Promise<void> | null = null;

  constructor(store: NetworkStore) {
    this.#under = store;
  }

  /** The store with an eye on what is written. */
  get store(): NetworkStore {
    const under = this.#under;
    return {
      ids: (home) => under.ids(home),
      list: (of, at) => under.list(of, at),
      read: (of, at) => under.read(of, at),
      expire: (now) => under.expire(now),
      write: async (homeId, changes) => {
        const written = await under.write(homeId, changes);
        if (written === 'done') this.#notice(homeId, changes);
        return written;
      },
    };
  }

  /** The same object as long as nothing has changed; never older than what was written before it is asked for. */
  async current(now: Date): Promise<Directory> {
    for (;;) {
      if (this.#current && !this.#reading && this.#stale.size === 0) return this.#current;
      this.#reading ??= this.#refresh(now).finally(() => {
        this.#reading = null;
      });
      await this.#reading;
    }
  }

  /** Another process may have written there: it is read again before it is believed. */
  writtenElsewhere({ home, id }: { home: Home; id: string }): void {
    if (home === 'network' || home === 'county') this.#stale.add(keyOf(home, id));
  }

  /** Anything may have been written elsewhere: all of it is read again. */
  forgetAll(): void {
    this.#current = null;
  }

  async #refresh(now: Date): Promise<void> {
    const stale = this.#current ? [...this.#stale] : await this.#all();
    this.#stale.clear();
    for (const key of stale) await this.#read(key, now);
    this.#current = { networks: new Map(this.#networks), counties: new Map(this.#counties) };
  }

  #notice(homeId: string, changes: readonly EntryChange[]): void {
    const [first] = changes.filter(({ of }) => shown.includes(of.name));
    if (first) this.#stale.add(keyOf(first.of.home, homeId));
  }

  async #all(): Promise<string[]> {
    const [networkIds, countyIds] = [await this.#under.ids('network'), await this.#under.ids('county')];
    return [...networkIds.map((id) => keyOf('network', id)), ...countyIds.map((id) => keyOf('county', id))];
  }

  async #read(key: string, now: Date): Promise<void> {
    const [home = '', id = ''] = key.split('/');
    if (home === 'county') {
      this.#counties.set(id, await readCounty(this.#under, id, now));
      return;
    }
    const found = await readNetwork(this.#under, id, now);
    if (found) this.#networks.set(id, found);
    else this.#networks.delete(id);
  }
}

const keyOf = (home: Home, id: string): string => `${home}/${id}`;
