import type { Contact } from '../contacts/contact.js';
import type { Network } from '../networks/network.js';
import type { Standing } from '../people/standing.js';
import { may } from '../rights/may.js';

/** Where a question is asked, and of which network the channel is. */
export type PlaceOfTalk = { kind: 'personal' } | { kind: 'group' | 'channel'; network: Network | null };

/** How much of an entry is shown here and now. */
export type Shown =
  | { entry: 'whole' }
  /** The number is for the coordinator only, so that e-mail or a message stands in its place. */
  | { entry: 'without-number' }
  /** The asker may see it, others who read along may not: it goes to the personal chat. */
  | { entry: 'in-personal-chat' }
  | { entry: 'hidden' };

/**
 * What of an entry is shown. Among others only what every member of that network may see: who reads along in a
 * channel is the team's matter, not the list's.
 */
export function shownOf(
  { network, contact }: { network: Network; contact: Contact },
  standing: Standing,
  place: PlaceOfTalk,
): Shown {
  const resource = { network, contact };
  if (!may(standing, 'see-contact', resource).allowed) return { entry: 'hidden' };
  const number = may(standing, 'see-number', resource).allowed;
  if (place.kind === 'personal') return { entry: number ? 'whole' : 'without-number' };
  if (!isForAll(resource, place.network)) return { entry: 'in-personal-chat' };
  if (contact.phone?.visibleTo !== 'coordinator') return { entry: 'whole' };
  return { entry: number ? 'in-personal-chat' : 'without-number' };
}

function isForAll(
  { network, contact }: { network: Network; contact: Contact },
  here: Network | null,
): boolean {
  if (contact.toldAt === null) return false;
  if (here?.id === network.id) return true;
  return contact.sharedWithCounty && (here === null || here.county === network.county);
}
