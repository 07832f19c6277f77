import { may } from '../../rights/may.js';
import type { DeedOf } from '../deed.js';
import { changedMeanwhile, differences } from '../differences.js';
import type { NetworkRecords } from '../network-records.js';
import { type Decided, type Doing, gone, nothingWritten, refusedBy } from '../outcome.js';
import { writeNew } from './add-contact.js';
import { writeDetails } from './change-contact.js';

/**
 * A contact list brought in from a file: all of its rows or none. An entry that was changed after the rows were
 * shown stops it, so that nobody's newer details are written over unseen.
 */
export function importContacts(
  deed: DeedOf<'import-contacts'>,
  { network: { value: network }, contacts }: NetworkRecords,
  doing: Doing,
): Decided {
  const verdict = may(doing.standing, 'import-contacts', { network });
  if (!verdict.allowed) return refusedBy(verdict.reason);
  const decided: Decided[] = deed.added.map(({ details, from }) =>
    writeNew(details, { network, doing, from: from ?? deed.from, way: 'import' }),
  );
  for (const { contact, details, read } of deed.changed) {
    const stored = contacts.get(contact);
    if (!stored) return gone;
    const meanwhile = changedMeanwhile({ ...stored.value, ...read }, stored.value, details);
    if (meanwhile.changed.length > 0) return nothingWritten({ outcome: 'changed-meanwhile', ...meanwhile });
    if (differences(stored.value, details).length > 0) {
      decided.push(writeDetails(stored, details, { doing, network }));
    }
  }
  if (decided.length === 0) return nothingWritten({ outcome: 'nothing-new' });
  return { outcome: { outcome: 'done', change: null }, writes: decided.flatMap(({ writes }) => writes) };
}
