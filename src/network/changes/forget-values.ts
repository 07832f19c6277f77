import { type EntryChange, put, type Versioned } from '../collection.js';
import type { Network } from '../networks/network.js';
import { type Change, changeLog } from './change.js';

const dayMs = 86_400_000;

/** The line without old and new values: who, when and which field stay. */
export const withoutValues = (stored: Versioned<Change>, now: Date): EntryChange =>
  put(changeLog, {
    ...stored,
    value: {
      ...stored.value,
      fields: stored.value.fields.map(({ field }) => ({ field, before: null, after: null })),
      valuesForgottenAt: now.toISOString(),
    },
  });

/** The lines that are older than the network lets values live. */
export function valuesToForget(
  log: Iterable<Versioned<Change>>,
  { settings }: Pick<Network, 'settings'>,
  now: Date,
): EntryChange[] {
  const oldest = now.getTime() - settings.changeValuesDays * dayMs;
  return [...log]
    .filter(({ value }) => value.valuesForgottenAt === null && Date.parse(value.at) < oldest)
    .map((one) => withoutValues(one, now));
}
