import type { ReportTrouble } from '../guidance/report-trouble.js';
import type { Collection, EntryChange, Home, Versioned } from '../network/collection.js';
import type { NetworkStore } from '../network/network-store.js';
import type { Change, Stored, VersionedStore } from './versioned-store.js';

const prefixes: Record<Home, string> = {
  network: 'network-',
  county: 'county-',
  tenant: 'tenant-',
  outbox: 'outbox-',
};

const homes: readonly Home[] = ['network', 'county', 'tenant', 'outbox'];

/** Network data must survive a power cut: their aggregates are synced before a write is acknowledged. */
export const isNetworkData = (aggregate: string): boolean =>
  Object.values(prefixes).some((prefix) => aggregate.startsWith(prefix));

/** Whose aggregate it is; `null` where it holds nothing of a network. */
export function homeOfAggregate(aggregate: string): { home: Home; id: string } | null {
  for (const home of homes) {
    if (aggregate.startsWith(prefixes[home])) return { home, id: aggregate.slice(prefixes[home].length) };
  }
  return null;
}

const aggregateOf = (home: Home, id: string) => `${prefixes[home]}${id}`;
const keyOf = (of: Pick<Collection<unknown>, 'name'>, id: string) => `${of.name}:${id}`;

/**
 * Networks, counties and tenants over the versioned store, an aggregate each. An entry that does not fit its schema is
 * neither given nor overwritten unseen: it is reported, and a write that takes it for absent is a conflict.
 */
export function storedNetworks(store: VersionedStore, report: ReportTrouble): NetworkStore {
  const fitting = <T>(of: Collection<T>, stored: Stored, homeId: string): Versioned<T> | null => {
    const id = stored.id.slice(of.name.length + 1);
    const checked = of.schema.safeParse(stored.value);
    if (checked.success) return { id, value: checked.data, version: stored.version };
    const field = checked.error.issues[0]?.path.join('.') ?? '';
    const ids = { [of.home]: homeId, collection: of.name, entry: id, field };
    const what = 'a stored entry does not fit what this version of Luotsi expects; it was left as it is';
    report({ code: 'stored-entry-unfit', what, ids });
    return null;
  };
  return {
    async ids(home) {
      const names = await store.aggregates(prefixes[home]);
      return names.map((name) => name.slice(prefixes[home].length));
    },
    async list(of, { homeId, now }) {
      const all = await store.list({ aggregate: aggregateOf(of.home, homeId), now });
      return all
        .filter(({ id }) => id.startsWith(`${of.name}:`))
        .flatMap((stored) => fitting(of, stored, homeId) ?? []);
    },
    async read(of, { homeId, id, now }) {
      const stored = await store.read({ aggregate: aggregateOf(of.home, homeId), id: keyOf(of, id), now });
      return stored && fitting(of, stored, homeId);
    },
    async write(homeId, changes) {
      const [first] = changes;
      if (!first) return 'done';
      return store.write(aggregateOf(homeOf(changes), homeId), changes.map(toStored));
    },
    async expire(now) {
      const removed = await Promise.all(
        Object.values(prefixes).map((prefix) => store.expire({ prefix, now })),
      );
      return removed.reduce((sum, count) => sum + count, 0);
    },
  };
}

/** Throws on changes of two homes: what is not in one aggregate cannot be made all or not at all. */
function homeOf(changes: readonly EntryChange[]): Home {
  const [home, ...others] = new Set(changes.map((change) => change.of.home));
  if (!home || others.length > 0) throw new TypeError('one write changes entries of one home');
  return home;
}

/** Throws on a value that would not be read again. */
const toStored = ({ of, id, value, version, expires }: EntryChange): Change => ({
  ...{ id: keyOf(of, id), version, expires },
  value: value === null ? null : of.schema.parse(value),
});
