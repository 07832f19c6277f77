import { type EntryChange, put, takeAway, type Versioned } from '../../collection.js';
import { type Contact, contactSchema, contacts } from '../../contacts/contact.js';
import { networkSchema, networks } from '../../networks/network.js';
import { may } from '../../rights/may.js';
import { type Change, changeLog } from '../change.js';
import type { DeedOf } from '../deed.js';
import { changedAgain, type Difference } from '../differences.js';
import { logLine } from '../log-line.js';
import type { NetworkRecords } from '../network-records.js';
import { actorIn, type Decided, type Doing, gone, nothingWritten, refusedBy } from '../outcome.js';

/** Takes one change back, unless the same fields have been changed again since. */
export function undoChange(deed: DeedOf<'undo-change'>, records: NetworkRecords, doing: Doing): Decided {
  const stored = records.changes.get(deed.change);
  if (!stored) return gone;
  const network = records.network.value;
  const change = stored.value;
  const verdict = may(doing.standing, 'undo-change', { network, change });
  if (!verdict.allowed) return refusedBy(verdict.reason);
  if (change.undoneBy !== null) return nothingWritten({ outcome: 'undone-already' });
  if (change.valuesForgottenAt !== null) return nothingWritten({ outcome: 'values-forgotten' });
  return change.about.what === 'network'
    ? undoOfNetwork(stored, records, doing)
    : undoOfContact(stored, records, doing);
}

function undoOfNetwork(stored: Versioned<Change>, records: NetworkRecords, doing: Doing): Decided {
  const { network } = records;
  const changed = changedAgain(stored.value.fields, network.value);
  if (changed.length > 0) return meanwhile(changed);
  const value = networkSchema.parse({ ...network.value, ...valuesBefore(stored.value) });
  return written(stored, { writes: [put(networks, { ...network, value })], records, doing });
}

function undoOfContact(stored: Versioned<Change>, records: NetworkRecords, doing: Doing): Decided {
  const { about, did, fields } = stored.value;
  const contact = about.what === 'contact' ? records.contacts.get(about.contact) : undefined;
  if (!contact) return gone;
  // Once the person knows of the entry, taking it away is a removal.
  if (did === 'added' && contact.value.toldAt !== null) return refusedBy('coordinator-only');
  const changed = changedAgain(
    fields.filter(({ field }) => field !== 'merged'),
    contact.value,
  );
  if (changed.length > 0) return meanwhile(changed);
  return written(stored, { writes: contactBefore(stored.value, contact), records, doing });
}

const meanwhile = (changed: Difference[]): Decided =>
  nothingWritten({ outcome: 'changed-meanwhile', changed, touched: changed.map(({ field }) => field) });

interface Undoing {
  writes: EntryChange[];
  records: NetworkRecords;
  doing: Doing;
}

function written(stored: Versioned<Change>, { writes, records, doing }: Undoing): Decided {
  const id = doing.chance.newId();
  const by = actorIn(records.network.value, doing.standing);
  const fields = stored.value.fields.map(({ field, before, after }) => ({
    field,
    before: after,
    after: before,
  }));
  return {
    outcome: { outcome: 'done', change: null },
    writes: [
      ...writes,
      put(changeLog, { ...stored, value: { ...stored.value, undoneBy: id } }),
      logLine({ id, by, now: doing.now }, { about: stored.value.about, did: 'undone', fields }),
    ],
  };
}

const valuesBefore = ({ fields }: Change) =>
  Object.fromEntries(fields.map(({ field, before }) => [field, before]));

/** The entry as it was; one that was added goes, one that was merged away comes back. */
function contactBefore(change: Change, contact: Versioned<Contact>): EntryChange[] {
  if (change.did === 'added') return [takeAway(contacts, contact)];
  const { merged, ...before } = valuesBefore(change);
  const value = contactSchema.parse({ ...contact.value, ...before });
  const back = merged ? contactSchema.parse(merged) : null;
  return [
    put(contacts, { ...contact, value }),
    ...(back ? [put(contacts, { id: back.id, value: back, version: null })] : []),
  ];
}
