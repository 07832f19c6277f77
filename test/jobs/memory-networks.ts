import { StoreUnavailable } from '../../src/guidance/store-unavailable.js';
import type { EntryChange } from '../../src/network/collection.js';
import type { NetworkStore } from '../../src/network/network-store.js';

interface Kept {
  value: unknown;
  version: string;
}

/** Networks in memory, for tests that are about something else than the disk; can be full. */
export function memoryNetworks() {
  const homes = new Map<string, Map<string, Kept>>();
  let next = 1;
  const state = { full: false, writes: 0 };
  const entriesOf = (home: string, id: string) => {
    const key = `${home}/${id}`;
    const entries = homes.get(key) ?? new Map<string, Kept>();
    homes.set(key, entries);
    return entries;
  };
  const keyOf = (of: { name: string }, id: string) => `${of.name}:${id}`;
  const fits = (entries: Map<string, Kept>, { of, id, value, version }: EntryChange) => {
    const current = entries.get(keyOf(of, id))?.version ?? null;
    return (value === null && (current === null || version === null)) || current === version;
  };
  const store: NetworkStore = {
    ids: async (home) =>
      [...homes.keys()].filter((key) => key.startsWith(`${home}/`)).map((key) => key.slice(home.length + 1)),
    list: async (of, { homeId }) =>
      [...entriesOf(of.home, homeId)]
        .filter(([key]) => key.startsWith(`${of.name}:`))
        .map(([key, { value, version }]) => ({
          id: key.slice(of.name.length + 1),
          value: of.schema.parse(value),
          version,
        })),
    read: async (of, { homeId, id }) => {
      const found = entriesOf(of.home, homeId).get(keyOf(of, id));
      return found ? { id, value: of.schema.parse(found.value), version: found.version } : null;
    },
    write: async (homeId, changes) => {
      if (state.full) throw new StoreUnavailable('writing', new Error('ENOSPC: no space left on device'));
      const first = changes[0];
      if (!first) return 'done';
      const entries = entriesOf(first.of.home, homeId);
      if (!changes.every((change) => fits(entries, change))) return 'conflict';
      state.writes += 1;
      for (const { of, id, value } of changes) {
        if (value === null) entries.delete(keyOf(of, id));
        else {
          const plain = JSON.parse(JSON.stringify(of.schema.parse(value)));
          entries.set(keyOf(of, id), { value: plain, version: String(next++) });
        }
      }
      return 'done';
    },
    expire: async () => 0,
  };
  return { store, state };
}
