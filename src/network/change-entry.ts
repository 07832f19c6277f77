import { type Collection, put, takeAway } from './collection.js';
import type { NetworkStore } from './network-store.js';

/** Two who write at the same moment: the second decides again on what the first has stored. */
const mostTries = 5;

interface At {
  homeId: string;
  id: string;
  now: Date;
}

export interface Changed<T> {
  before: T | null;
  after: T | null;
}

/**
 * Reads one entry, lets `change` say what it should be (`null`: not there) and stores that. What is equal is not
 * written.
 */
export async function changeEntry<T>(
  { store, of }: { store: NetworkStore; of: Collection<T> },
  { homeId, id, now }: At,
  change: (before: T | null) => T | null,
): Promise<Changed<T>> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const stored = await store.read(of, { homeId, id, now });
    const before = stored?.value ?? null;
    const after = change(before);
    if (JSON.stringify(before) === JSON.stringify(after)) return { before, after };
    const version = stored?.version ?? null;
    const next = after === null ? takeAway(of, { id, version }) : put(of, { id, value: after, version });
    if ((await store.write(homeId, [next])) === 'done') return { before, after };
  }
  throw new Error(`${of.name} ${id} changed ${mostTries} times while it was changed`);
}
