import { put, type Versioned } from '../../collection.js';
import { type Contact, contacts, type SomeDetails } from '../../contacts/contact.js';
import type { Network } from '../../networks/network.js';
import type { Standing } from '../../people/standing.js';
import { may, type Verdict } from '../../rights/may.js';
import type { DeedOf } from '../deed.js';
import { changedMeanwhile, type Difference, differences } from '../differences.js';
import { logLine } from '../log-line.js';
import type { NetworkRecords } from '../network-records.js';
import { actorIn, type Decided, type Doing, gone, nothingWritten, refusedBy } from '../outcome.js';
import { proposedInstead } from './propose.js';

/** One's own at once, which confirms it too; another's by chair or coordinator at once, else as a proposal. */
export function changeContact(
  deed: DeedOf<'change-contact'>,
  { network, contacts: list }: NetworkRecords,
  doing: Doing,
): Decided {
  const stored = list.get(deed.contact);
  if (!stored) return gone;
  const resource = { network: network.value, contact: stored.value };
  const verdict = may(doing.standing, 'change-contact', resource);
  if (!verdict.allowed && !mayPropose(verdict, doing.standing, resource)) return refusedBy(verdict.reason);
  const meanwhile = changedMeanwhile({ ...stored.value, ...deed.read }, stored.value, deed.details);
  if (meanwhile.changed.length > 0) {
    const changed = meanwhile.changed.map((one) => asSeenBy(doing.standing, resource, one));
    return nothingWritten({ outcome: 'changed-meanwhile', ...meanwhile, changed });
  }
  if (differences(stored.value, deed.details).length === 0) return nothingWritten({ outcome: 'nothing-new' });
  if (verdict.allowed) return writeDetails(stored, deed.details, { doing, network: network.value });
  const before = Object.fromEntries(
    differences(stored.value, deed.details).map((one) => [one.field, one.before]),
  );
  const { details, contact } = deed;
  return proposedInstead({ what: 'change', contact, details, before }, network.value, doing);
}

interface ContactInNetwork {
  network: Network;
  contact: Contact;
}

const mayPropose = (verdict: Verdict, standing: Standing, resource: ContactInNetwork): boolean =>
  !verdict.allowed && verdict.reason === 'not-own' && may(standing, 'propose-change', resource).allowed;

/** What a form says was read is the sender's own word: whoever may not see a number is not told it for a wrong one. */
const asSeenBy = (standing: Standing, resource: ContactInNetwork, one: Difference): Difference =>
  one.field === 'phone' && !may(standing, 'see-number', resource).allowed
    ? { ...one, before: null, after: null }
    : one;

interface Where {
  doing: Doing;
  network: Network;
}

/** The entry with new details and its line in the log. */
export function writeDetails(
  stored: Versioned<Contact>,
  details: SomeDetails,
  { doing: { standing, chance, now }, network }: Where,
): Decided {
  const by = actorIn(network, standing);
  const own = by.as === 'member' && by.contact === stored.id;
  const at = now.toISOString();
  const confirmed = own ? { confirmedAt: at, toldAt: stored.value.toldAt ?? at } : {};
  const change = chance.newId();
  return {
    outcome: { outcome: 'done', change },
    writes: [
      put(contacts, { ...stored, value: { ...stored.value, ...details, ...confirmed } }),
      logLine(
        { id: change, by, now },
        {
          about: { what: 'contact', contact: stored.id },
          did: 'changed',
          fields: differences(stored.value, details),
        },
      ),
    ],
  };
}
