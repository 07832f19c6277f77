import { type EntryChange, put } from '../collection.js';
import type { Actor } from '../people/contact-address.js';
import { type Change, changeLog } from './change.js';

interface Happened {
  id: string;
  by: Actor;
  now: Date;
}

/** A line of the change log as it is written. */
export function logLine(
  { id, by, now }: Happened,
  what: Pick<Change, 'about' | 'did'> & {
    fields?: readonly { field: string; before: unknown; after: unknown }[];
  },
): EntryChange {
  const value = changeLog.schema.parse({
    ...{ id, by, at: now.toISOString(), valuesForgottenAt: null, undoneBy: null },
    ...what,
    fields: what.fields ?? [],
  });
  return put(changeLog, { id, value, version: null });
}
