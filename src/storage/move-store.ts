import { createHash } from 'node:crypto';
import type { Change, Stored, VersionedStore } from './versioned-store.js';

export interface MovedAggregate {
  aggregate: string;
  entries: number;
  /** Written now; the others were there already from an earlier attempt. */
  written: number;
  /** SHA-256 over every entry's id, value and expiry, the same on both sides. */
  checksum: string;
}

export interface Move {
  from: VersionedStore;
  to: VersionedStore;
  now: Date;
  progress?(done: number, of: number, aggregate: string): void;
}

/** What keeps a move from going on; nothing was overwritten. */
export class MoveRefused extends Error {}

/** Entries that one write takes along. */
const together = 200;

/**
 * Copies every aggregate of one store into another and compares both sides. Begun again after a break it goes on where
 * it was. Rejects with `MoveRefused` when the target holds anything of its own, or when a side differs afterwards.
 */
export async function moveStore({ from, to, now, progress }: Move): Promise<MovedAggregate[]> {
  const names = await from.aggregates('');
  const strange = (await to.aggregates('')).filter((name) => !names.includes(name));
  for (const aggregate of strange) {
    if ((await to.list({ aggregate, now })).length > 0)
      throw new MoveRefused(`the target holds ${aggregate} already`);
  }
  const moved: MovedAggregate[] = [];
  for (const [at, aggregate] of names.entries()) {
    progress?.(at, names.length, aggregate);
    moved.push(await moveAggregate({ from, to, now }, aggregate));
  }
  progress?.(names.length, names.length, '');
  return moved;
}

async function moveAggregate({ from, to, now }: Move, aggregate: string): Promise<MovedAggregate> {
  const [wanted, there] = await Promise.all([from.list({ aggregate, now }), to.list({ aggregate, now })]);
  const known = new Map(there.map((entry) => [entry.id, digest([entry])]));
  for (const { id } of there) {
    if (!wanted.some((one) => one.id === id))
      throw new MoveRefused(`the target holds ${aggregate}/${id} of its own`);
  }
  const missing = wanted.filter((entry) => known.get(entry.id) !== digest([entry]));
  const differing = missing.find(({ id }) => known.has(id));
  if (differing) throw new MoveRefused(`${aggregate}/${differing.id} differs in the target`);
  for (let first = 0; first < missing.length; first += together) {
    const changes = missing.slice(first, first + together).map(toChange);
    if ((await to.write(aggregate, changes)) === 'conflict') {
      throw new MoveRefused(`${aggregate} is being written to: stop the services on both sides`);
    }
  }
  const checksum = digest(wanted);
  if (digest(await to.list({ aggregate, now })) !== checksum) {
    throw new MoveRefused(`${aggregate} is not the same on both sides`);
  }
  return { aggregate, entries: wanted.length, written: missing.length, checksum };
}

const toChange = ({ id, value, expires }: Stored): Change => ({
  ...{ id, value, version: null },
  expires: expires === null ? null : new Date(expires),
});

/** Versions are each store's own; everything else must be the same. */
function digest(entries: readonly Stored[]): string {
  const hash = createHash('sha256');
  const lines = entries.map(({ id, value, expires }) => JSON.stringify([id, sorted(value), expires]));
  for (const line of lines.sort()) hash.update(line).update('\n');
  return hash.digest('hex');
}

/** The same value whatever order its keys were written in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, own]): [string, unknown] => [key, sorted(own)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
