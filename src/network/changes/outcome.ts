import type { Chance } from '../chance.js';
import type { EntryChange } from '../collection.js';
import type { Network } from '../networks/network.js';
import type { Actor } from '../people/contact-address.js';
import type { Standing } from '../people/standing.js';
import type { Refusal } from '../rights/may.js';
import type { Difference } from './differences.js';
import type { Proposal } from './proposal.js';

/** How a deed ended. Nothing but `done` and `proposed` has changed anything. */
export type Outcome =
  /** `change` is the line of the log that can be undone, where there is one. */
  | { outcome: 'done'; change: string | null }
  /** Another's entry: waits for the chair or the coordinator. */
  | { outcome: 'proposed'; proposal: string }
  | { outcome: 'refused'; reason: Refusal }
  | { outcome: 'nothing-new' }
  /** The network, the contact, the proposal or the change is no longer there. */
  | { outcome: 'gone' }
  /** Others have changed the entry since it was read; `touched` are fields that this deed changes as well. */
  | { outcome: 'changed-meanwhile'; changed: Difference[]; touched: string[] }
  | { outcome: 'decided-already'; decision: NonNullable<Proposal['decision']> }
  | { outcome: 'undone-already' }
  /** The log has forgotten the values, so there is nothing to go back to. */
  | { outcome: 'values-forgotten' };

/** An outcome and what has to be written for it to be true. */
export interface Decided {
  outcome: Outcome;
  writes: EntryChange[];
  /** A contact that is gone: whoever is bound to it is bound to the other instead, or to none. */
  readdress?: { from: string; to: string | null };
}

/** Who does it, as whom, when. */
export interface Doing {
  standing: Standing;
  chance: Pick<Chance, 'newId'>;
  now: Date;
}

export const nothingWritten = (outcome: Outcome): Decided => ({ outcome, writes: [] });
export const refusedBy = (reason: Refusal): Decided => nothingWritten({ outcome: 'refused', reason });
export const gone = nothingWritten({ outcome: 'gone' });

/** As whom a person acts in a network: as the contact on its list, else by post. */
export function actorIn({ id, county }: Network, { memberships, posts, keeps }: Standing): Actor {
  if (keeps === county) return { as: 'command-line' };
  const here = memberships.find(({ network }) => network.id === id);
  if (here) return { as: 'member', network: id, contact: here.contact.id };
  const held = posts.find((one) => one.county === county);
  return held ? { as: 'official', county, official: held.official.id } : { as: 'luotsi' };
}
