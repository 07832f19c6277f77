import { put } from '../collection.js';
import type { NetworkStore } from '../network-store.js';
import { bindings } from '../people/binding.js';
import { decideDeed } from './decide-deed.js';
import type { Deed } from './deed.js';
import { type NetworkRecords, readRecords } from './network-records.js';
import type { Decided, Doing, Outcome } from './outcome.js';

/** Two who write at the same moment: the second decides again on what the first has stored. */
const mostTries = 5;

/** Decides a deed on what is stored now and stores what it changes, all of it or nothing. */
export async function performDeed(store: NetworkStore, deed: Deed, doing: Doing): Promise<Outcome> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const records = await readRecords(store, deed.network, doing.now);
    if (!records) return { outcome: 'gone' };
    const decided = decideDeed(deed, records, doing);
    if ((await store.write(deed.network, decided.writes)) === 'conflict') continue;
    await readdressBindings(store, { records, decided, now: doing.now });
    return decided.outcome;
  }
  throw new Error(`network ${deed.network} changed ${mostTries} times while a deed was done`);
}

interface Readdressing {
  records: NetworkRecords;
  decided: Decided;
  now: Date;
}

/**
 * Bindings lie in the county's aggregate, so they follow in a write of their own. Should the process die in between,
 * a binding points at a contact that is gone and gives no rights: the person is bound anew by a code.
 */
async function readdressBindings(
  store: NetworkStore,
  { records, decided, now }: Readdressing,
): Promise<void> {
  const { readdress } = decided;
  if (!readdress) return;
  const { id: network, county } = records.network.value;
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const bound = await store.list(bindings, { homeId: county, now });
    const changes = bound.flatMap((stored) => {
      const contacts = stored.value.contacts.flatMap((one) => {
        if (one.network !== network || one.contact !== readdress.from) return [one];
        return readdress.to === null ? [] : [{ network, contact: readdress.to }];
      });
      const same = JSON.stringify(contacts) === JSON.stringify(stored.value.contacts);
      return same ? [] : [put(bindings, { ...stored, value: { ...stored.value, contacts } })];
    });
    if ((await store.write(county, changes)) === 'done') return;
  }
}
