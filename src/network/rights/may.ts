import type { Change } from '../changes/change.js';
import { type Contact, isListed } from '../contacts/contact.js';
import type { Network } from '../networks/network.js';
import type { Actor } from '../people/contact-address.js';
import type { Standing } from '../people/standing.js';
import { type Act, allowedTo, ownActs } from './acts.js';
import { type Relation, relationTo } from './relation.js';

export type Resource =
  | { county: string }
  | { network: Network }
  | { network: Network; contact: Contact }
  | { network: Network; change: Change };

/** Why not: what is said to the person, and what leads on. */
export type Refusal =
  /** Nobody Luotsi knows: a code binds. */
  | 'unbound'
  /** Bound, but no list holds the person any more. */
  | 'off-list'
  | 'other-county'
  | 'other-network'
  /** The entry is kept within its own network. */
  | 'not-shared'
  /** The person does not know yet of being listed, or has left. */
  | 'not-shown'
  | 'coordinator-only-number'
  /** Another's entry: propose the change. */
  | 'not-own'
  | 'chair-or-coordinator'
  | 'coordinator-only';

export type Verdict = { allowed: true } | { allowed: false; reason: Refusal };

const allowed: Verdict = { allowed: true };
const refused = (reason: Refusal): Verdict => ({ allowed: false, reason });

/** Whether someone may do something: the one place where rights are decided. */
export function may(standing: Standing, act: Act, resource: Resource): Verdict {
  const relation = relationIn(standing, resource);
  if (isOwn(standing, act, resource)) return allowed;
  if (!allowedTo[act].includes(relation)) return refused(reasonFor(relation, act, resource));
  return 'contact' in resource ? mayOfContact(relation, act, resource.contact) : allowed;
}

/** Of an entry that is not one's own: seen once its person knows of it, its number as the person has marked it. */
function mayOfContact(relation: Relation, act: Act, contact: Contact): Verdict {
  if (relation === 'coordinator') return allowed;
  if (act === 'see-number' && contact.phone?.visibleTo === 'coordinator') {
    return refused('coordinator-only-number');
  }
  if (relation === 'acting-chair') return allowed;
  if (contact.toldAt === null || !isListed(contact)) return refused('not-shown');
  return relation === 'neighbour' && !contact.sharedWithCounty ? refused('not-shared') : allowed;
}

const relationIn = (standing: Standing, resource: Resource): Relation =>
  relationTo('network' in resource ? resource.network : { id: '', county: resource.county }, standing);

function isOwn(standing: Standing, act: Act, resource: Resource): boolean {
  if ('change' in resource) return act === 'undo-change' && isBy(standing, resource.change.by);
  return (
    'contact' in resource &&
    ownActs.includes(act) &&
    isBy(standing, { as: 'member', network: resource.network.id, contact: resource.contact.id })
  );
}

/** Whether the one who acted is this person. */
export function isBy({ memberships, posts }: Standing, by: Actor): boolean {
  if (by.as === 'member') {
    return memberships.some(({ network, contact }) => network.id === by.network && contact.id === by.contact);
  }
  return (
    by.as === 'official' && posts.some((one) => one.county === by.county && one.official.id === by.official)
  );
}

const outside: Partial<Record<Relation, Refusal>> = {
  unbound: 'unbound',
  'off-list': 'off-list',
  stranger: 'other-county',
  neighbour: 'other-network',
};

function reasonFor(relation: Relation, act: Act, resource: Resource): Refusal {
  // Of a county every one of its members is a neighbour: what they lack is the post.
  if (relation === 'neighbour' && 'county' in resource) return 'coordinator-only';
  const reason = outside[relation];
  if (reason) return reason;
  if (allowedTo[act].length === 0 || (act === 'change-contact' && relation === 'member')) return 'not-own';
  return allowedTo[act].includes('chair') ? 'chair-or-coordinator' : 'coordinator-only';
}
