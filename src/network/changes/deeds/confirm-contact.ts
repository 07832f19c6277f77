import { put } from '../../collection.js';
import { contacts } from '../../contacts/contact.js';
import { may } from '../../rights/may.js';
import type { DeedOf } from '../deed.js';
import type { NetworkRecords } from '../network-records.js';
import { type Decided, type Doing, gone, refusedBy } from '../outcome.js';

/** The person says that the own entry is true. Changes nothing of it, so there is nothing to log or undo. */
export function confirmContact(
  deed: DeedOf<'confirm-contact'>,
  { network, contacts: list }: NetworkRecords,
  { standing, now }: Doing,
): Decided {
  const stored = list.get(deed.contact);
  if (!stored) return gone;
  const verdict = may(standing, 'confirm-contact', { network: network.value, contact: stored.value });
  if (!verdict.allowed) return refusedBy(verdict.reason);
  const at = now.toISOString();
  const value = { ...stored.value, confirmedAt: at, toldAt: stored.value.toldAt ?? at };
  return { outcome: { outcome: 'done', change: null }, writes: [put(contacts, { ...stored, value })] };
}
