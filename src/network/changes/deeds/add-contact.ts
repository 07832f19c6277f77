import { put } from '../../collection.js';
import { type Contact, type ContactDetails, contacts } from '../../contacts/contact.js';
import type { Network } from '../../networks/network.js';
import type { Actor } from '../../people/contact-address.js';
import { may } from '../../rights/may.js';
import type { DeedOf } from '../deed.js';
import { logLine } from '../log-line.js';
import type { NetworkRecords } from '../network-records.js';
import { actorIn, type Decided, type Doing, refusedBy } from '../outcome.js';
import { proposedInstead } from './propose.js';

/** Whoever another has added is told of it before anyone but the coordinator sees the entry. */
export function addContact(
  { details, from }: DeedOf<'add-contact'>,
  { network: { value: network } }: NetworkRecords,
  doing: Doing,
): Decided {
  const verdict = may(doing.standing, 'add-contact', { network });
  if (verdict.allowed) return writeNew(details, { network, from, doing });
  if (!may(doing.standing, 'propose-change', { network }).allowed) return refusedBy(verdict.reason);
  return proposedInstead({ what: 'add', details }, network, doing);
}

interface Origin {
  network: Network;
  from: string | null;
  doing: Doing;
  way?: Contact['source']['way'];
}

/** How an entry of this actor's came here, when it came by hand. */
const wayOf = ({ as }: Actor): Contact['source']['way'] =>
  as === 'official' ? 'coordinator' : as === 'member' ? 'chair' : 'command-line';

export function writeNew(details: ContactDetails, { network, from, doing, way }: Origin): Decided {
  const by = actorIn(network, doing.standing);
  const [id, change] = [doing.chance.newId(), doing.chance.newId()];
  const value: Contact = {
    ...details,
    ...{ id, confirmedAt: null, toldAt: null, leftAt: null },
    source: { way: way ?? wayOf(by), by, at: doing.now.toISOString(), from },
  };
  return {
    outcome: { outcome: 'done', change },
    writes: [
      put(contacts, { id, value, version: null }),
      logLine({ id: change, by, now: doing.now }, { about: { what: 'contact', contact: id }, did: 'added' }),
    ],
  };
}
