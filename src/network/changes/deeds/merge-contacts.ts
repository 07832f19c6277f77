import { put, takeAway, type Versioned } from '../../collection.js';
import { type Contact, contacts, type SomeDetails } from '../../contacts/contact.js';
import { type Network, networks } from '../../networks/network.js';
import { may } from '../../rights/may.js';
import type { DeedOf } from '../deed.js';
import { differences } from '../differences.js';
import { logLine } from '../log-line.js';
import type { NetworkRecords } from '../network-records.js';
import { actorIn, type Decided, type Doing, gone, nothingWritten, refusedBy } from '../outcome.js';

/** Two entries of one person as one: the kept entry, with what only the other knows. */
export function mergeContacts(
  deed: DeedOf<'merge-contacts'>,
  { network, contacts: list }: NetworkRecords,
  doing: Doing,
): Decided {
  const [keep, drop] = [list.get(deed.keep), list.get(deed.drop)];
  if (!keep || !drop) return gone;
  if (keep.id === drop.id) return nothingWritten({ outcome: 'nothing-new' });
  for (const { value: contact } of [keep, drop]) {
    const verdict = may(doing.standing, 'merge-contacts', { network: network.value, contact });
    if (!verdict.allowed) return refusedBy(verdict.reason);
  }
  return writeMerged({ keep, drop, network }, doing);
}

interface Two {
  keep: Versioned<Contact>;
  drop: Versioned<Contact>;
  network: Versioned<Network>;
}

export function writeMerged({ keep, drop, network }: Two, doing: Doing): Decided {
  const change = doing.chance.newId();
  const merged: Contact = {
    ...keep.value,
    ...knownBy(drop.value, keep.value),
    ...newerOf(keep.value, drop.value),
  };
  const by = actorIn(network.value, doing.standing);
  return {
    outcome: { outcome: 'done', change },
    writes: [
      put(contacts, { ...keep, value: merged }),
      takeAway(contacts, drop),
      ...postsMoved({ keep, drop, network }),
      logLine(
        { id: change, by, now: doing.now },
        {
          about: { what: 'contact', contact: keep.id },
          did: 'merged',
          fields: [...differences(keep.value, merged), { field: 'merged', before: drop.value, after: null }],
        },
      ),
    ],
    readdress: { from: drop.id, to: keep.id },
  };
}

const union = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])];

/** What fills the kept entry's gaps; where both know, the kept one holds. */
const knownBy = (drop: Contact, keep: Contact): SomeDetails => ({
  roles: union(keep.roles, drop.roles),
  tasks: union(keep.tasks, drop.tasks),
  taskWords: union(keep.taskWords, drop.taskWords),
  municipalities:
    keep.municipalities.length > 0 && drop.municipalities.length > 0
      ? union(keep.municipalities, drop.municipalities)
      : [],
  languages: union(keep.languages, drop.languages),
  title: keep.title ?? drop.title,
  phone: keep.phone ?? drop.phone,
  email: keep.email ?? drop.email,
  substitute: keep.substitute ?? drop.substitute,
});

const latest = (one: string | null, other: string | null): string | null =>
  one && other ? (one > other ? one : other) : (one ?? other);

/** A person who was told or has confirmed once has done so for the one entry. */
const newerOf = (keep: Contact, drop: Contact) => ({
  confirmedAt: latest(keep.confirmedAt, drop.confirmedAt),
  toldAt: latest(keep.toldAt, drop.toldAt),
});

/** What the dropped entry was in the network, the kept one is. */
function postsMoved({ keep, drop, network }: Two) {
  const moved = (id: string | null) => (id === drop.id ? keep.id : id);
  const { chair, secretary, responsible } = network.value;
  const next = {
    chair: moved(chair),
    secretary: moved(secretary),
    responsible: Object.fromEntries(
      Object.entries(responsible).map(([code, id]) => [code, id === drop.id ? keep.id : id]),
    ),
  };
  const same = JSON.stringify(next) === JSON.stringify({ chair, secretary, responsible });
  return same ? [] : [put(networks, { ...network, value: { ...network.value, ...next } })];
}
