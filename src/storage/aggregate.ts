import { z } from 'zod';
import { deepFreeze } from './deep-freeze.js';
import type { Change, Stored } from './versioned-store.js';

/** One aggregate as its file holds it. `next` grows for ever, so that no version comes back. */
export const aggregateSchema = z.object({
  format: z.literal(1),
  next: z.number().int().min(1),
  entries: z.record(
    z.string(),
    z.object({ value: z.unknown(), version: z.string(), expires: z.iso.datetime().nullable() }),
  ),
});
export type Aggregate = z.infer<typeof aggregateSchema>;

export const emptyAggregate: Aggregate = { format: 1, next: 1, entries: {} };

const isAlive = (entry: Aggregate['entries'][string], now: Date) =>
  entry.expires === null || Date.parse(entry.expires) > now.getTime();

export function find(aggregate: Aggregate, id: string, now: Date): Stored | null {
  const entry = Object.hasOwn(aggregate.entries, id) ? aggregate.entries[id] : undefined;
  return entry && isAlive(entry, now) ? { id, ...entry } : null;
}

export const listAlive = (aggregate: Aggregate, now: Date): Stored[] =>
  Object.keys(aggregate.entries).flatMap((id) => find(aggregate, id, now) ?? []);

/** Whether a change meets the version it was made for; what has expired counts as not there. */
function fits({ entries }: Aggregate, { id, version, value }: Change, now: Date): boolean {
  const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
  const current = entry && isAlive(entry, now) ? entry.version : null;
  if (value === null && (current === null || version === null)) return true;
  return current === version;
}

/** As it will be read again from the file, and unchangeable: what is read is handed out without a copy. */
const frozenCopy = (value: unknown): unknown => deepFreeze(JSON.parse(JSON.stringify(value)));

/** The aggregate with all the changes, or `null` when one of them meets another version. */
export function applyChanges(aggregate: Aggregate, changes: readonly Change[], now: Date): Aggregate | null {
  if (!changes.every((change) => fits(aggregate, change, now))) return null;
  const entries = { ...aggregate.entries };
  let { next } = aggregate;
  for (const { id, value, expires } of changes) {
    if (value === null) delete entries[id];
    else {
      const version = String(next++);
      entries[id] = { value: frozenCopy(value), version, expires: expires?.toISOString() ?? null };
    }
  }
  return { ...aggregate, next, entries };
}

/** The aggregate without what has expired; the same object when nothing has. */
export function withoutExpired(aggregate: Aggregate, now: Date): Aggregate {
  const alive = Object.entries(aggregate.entries).filter(([, entry]) => isAlive(entry, now));
  return alive.length === Object.keys(aggregate.entries).length
    ? aggregate
    : { ...aggregate, entries: Object.fromEntries(alive) };
}
