import { put } from '../../collection.js';
import { type Contact, isListed } from '../../contacts/contact.js';
import { type Network, networks } from '../../networks/network.js';
import type { Act } from '../../rights/acts.js';
import { may } from '../../rights/may.js';
import type { DeedOf, NetworkChange } from '../deed.js';
import { type Difference, same } from '../differences.js';
import { logLine } from '../log-line.js';
import type { NetworkRecords } from '../network-records.js';
import { actorIn, type Decided, type Doing, gone, nothingWritten, refusedBy } from '../outcome.js';

/** What one must be allowed to do to change a field of a network. */
const actOf: Record<keyof NetworkChange, Act> = {
  names: 'change-settings',
  municipalities: 'change-settings',
  themes: 'change-settings',
  languages: 'change-settings',
  settings: 'change-settings',
  secretary: 'change-settings',
  state: 'pause-network',
  channel: 'connect-channel',
  chair: 'name-chair',
  responsible: 'name-responsible',
};

/** Names a chair or a responsible person, pauses, connects a channel, changes a setting. */
export function changeNetwork(
  deed: DeedOf<'change-network'>,
  { network: stored, contacts }: NetworkRecords,
  { standing, chance, now }: Doing,
): Decided {
  const network = stored.value;
  const next = changed(network, deed.set);
  const fields = changedFields(network, next);
  if (fields.length === 0) return nothingWritten({ outcome: 'nothing-new' });
  for (const { field } of fields) {
    const verdict = may(standing, actOf[field], { network });
    if (!verdict.allowed) return refusedBy(verdict.reason);
  }
  const meanwhile = deed.read ? changedFields(changed(network, deed.read), network) : [];
  if (meanwhile.length > 0) return changedSince(meanwhile);
  if (postsOf(deed.set).some((id) => !isOnList(contacts.get(id)?.value))) return gone;
  const change = chance.newId();
  const by = actorIn(network, standing);
  return {
    outcome: { outcome: 'done', change },
    writes: [
      put(networks, { ...stored, value: next }),
      logLine({ id: change, by, now }, { about: { what: 'network' }, did: 'changed', fields }),
    ],
  };
}

const changedSince = (meanwhile: readonly Difference[]): Decided =>
  nothingWritten({
    outcome: 'changed-meanwhile',
    changed: [...meanwhile],
    touched: meanwhile.map(({ field }) => field),
  });

const isOnList = (contact: Contact | undefined): boolean => contact !== undefined && isListed(contact);

/** Contacts that someone has just been named to be; what was named before may dangle and counts as vacant. */
const postsOf = (set: NetworkChange): string[] => [
  ...[set.chair, set.secretary].filter((id) => typeof id === 'string'),
  ...Object.values(set.responsible ?? {}).filter((id) => id !== null),
];

/** Settings and responsible persons one by one: who sets one leaves the others as they are. */
function changed(network: Network, { responsible = {}, settings = {}, ...set }: NetworkChange): Network {
  const named = Object.entries({ ...network.responsible, ...responsible });
  return {
    ...network,
    ...set,
    settings: { ...network.settings, ...settings },
    responsible: Object.fromEntries(named.flatMap(([code, id]) => (id === null ? [] : [[code, id]]))),
  };
}

const isField = (field: string): field is keyof NetworkChange => field in actOf;

const changedFields = (before: Network, after: Network) =>
  Object.keys(after)
    .filter(isField)
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .filter((one) => !same(one.before, one.after));
