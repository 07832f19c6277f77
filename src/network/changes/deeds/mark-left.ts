import { put, type Versioned } from '../../collection.js';
import { type Contact, contacts, isListed } from '../../contacts/contact.js';
import type { Network } from '../../networks/network.js';
import { may } from '../../rights/may.js';
import type { DeedOf } from '../deed.js';
import { logLine } from '../log-line.js';
import type { NetworkRecords } from '../network-records.js';
import { actorIn, type Decided, type Doing, gone, nothingWritten, refusedBy } from '../outcome.js';
import { proposedInstead } from './propose.js';

/** "Maija on lähtenyt": the entry gives no rights any more and is not found, but can come back. */
export function markLeft(
  deed: DeedOf<'mark-left'>,
  { network, contacts: list }: NetworkRecords,
  doing: Doing,
): Decided {
  const stored = list.get(deed.contact);
  if (!stored) return gone;
  if (!isListed(stored.value)) return nothingWritten({ outcome: 'nothing-new' });
  const resource = { network: network.value, contact: stored.value };
  const verdict = may(doing.standing, 'mark-left', resource);
  if (verdict.allowed) return writeLeft(stored, network.value, doing);
  if (!may(doing.standing, 'propose-change', resource).allowed) return refusedBy(verdict.reason);
  return proposedInstead({ what: 'left', contact: deed.contact }, network.value, doing);
}

export function writeLeft(stored: Versioned<Contact>, network: Network, doing: Doing): Decided {
  const at = doing.now.toISOString();
  const change = doing.chance.newId();
  const fields = [{ field: 'leftAt', before: null, after: at }];
  return {
    outcome: { outcome: 'done', change },
    writes: [
      put(contacts, { ...stored, value: { ...stored.value, leftAt: at } }),
      logLine(
        { id: change, by: actorIn(network, doing.standing), now: doing.now },
        { about: { what: 'contact', contact: stored.id }, did: 'left', fields },
      ),
    ],
  };
}
