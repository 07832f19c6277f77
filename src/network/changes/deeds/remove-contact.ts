import { type EntryChange, takeAway } from '../../collection.js';
import { contacts } from '../../contacts/contact.js';
import { may } from '../../rights/may.js';
import { isAbout } from '../about-contact.js';
import type { DeedOf } from '../deed.js';
import { withoutValues } from '../forget-values.js';
import { logLine } from '../log-line.js';
import type { NetworkRecords } from '../network-records.js';
import { actorIn, type Decided, type Doing, gone, refusedBy } from '../outcome.js';
import { proposals } from '../proposal.js';

/**
 * Takes a contact off the list for good: with it go what others proposed of it and all values that the log has of
 * it. That it was removed, when and by whom, stays. Not to be undone.
 */
export function removeContact(
  deed: DeedOf<'remove-contact'>,
  records: NetworkRecords,
  doing: Doing,
): Decided {
  const stored = records.contacts.get(deed.contact);
  if (!stored) return gone;
  const network = records.network.value;
  const verdict = may(doing.standing, 'remove-contact', { network, contact: stored.value });
  if (!verdict.allowed) return refusedBy(verdict.reason);
  const about = { what: 'contact', contact: stored.id } as const;
  const by = actorIn(network, doing.standing);
  return {
    outcome: { outcome: 'done', change: null },
    writes: [
      takeAway(contacts, stored),
      ...tracesOf(stored.id, records, doing.now),
      logLine({ id: doing.chance.newId(), by, now: doing.now }, { about, did: 'removed' }),
    ],
    readdress: { from: stored.id, to: null },
  };
}

function tracesOf(contact: string, records: NetworkRecords, now: Date): EntryChange[] {
  const proposed = [...records.proposals.values()].filter(({ value }) => isAbout(value.proposed, contact));
  const logged = [...records.changes.values()].filter(
    ({ value }) => value.about.what === 'contact' && value.about.contact === contact,
  );
  return [
    ...proposed.map((one) => takeAway(proposals, one)),
    ...logged.map((one) => withoutValues(one, now)),
  ];
}
