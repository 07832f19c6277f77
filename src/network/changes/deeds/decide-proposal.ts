import { put, type Versioned } from '../../collection.js';
import { may } from '../../rights/may.js';
import type { DeedOf } from '../deed.js';
import { differences } from '../differences.js';
import type { NetworkRecords } from '../network-records.js';
import { actorIn, type Decided, type Doing, gone, nothingWritten, refusedBy } from '../outcome.js';
import { type Proposal, proposals } from '../proposal.js';
import { writeNew } from './add-contact.js';
import { writeDetails } from './change-contact.js';
import { writeLeft } from './mark-left.js';
import { writeMerged } from './merge-contacts.js';

/** Accepts or rejects, once: whoever comes second is told who decided. */
export function decideProposal(
  deed: DeedOf<'decide-proposal'>,
  records: NetworkRecords,
  doing: Doing,
): Decided {
  const stored = records.proposals.get(deed.proposal);
  if (!stored) return gone;
  const network = records.network.value;
  const verdict = may(doing.standing, 'decide-proposal', { network });
  if (!verdict.allowed) return refusedBy(verdict.reason);
  const { decision } = stored.value;
  if (decision) return nothingWritten({ outcome: 'decided-already', decision });
  const changed = deed.accept && !deed.anyway ? changedSince(stored.value, records) : [];
  if (changed.length > 0) {
    const touched = changed.map(({ field }) => field);
    return nothingWritten({ outcome: 'changed-meanwhile', changed, touched });
  }
  const done: Decided = deed.accept
    ? carriedOut(stored.value, records, doing)
    : { outcome: { outcome: 'done', change: null }, writes: [] };
  if (done.outcome.outcome !== 'done') return done;
  return { ...done, writes: [...done.writes, decided(stored, records, { deed, doing })] };
}

function decided(
  stored: Versioned<Proposal>,
  { network }: NetworkRecords,
  { deed, doing }: { deed: DeedOf<'decide-proposal'>; doing: Doing },
) {
  const decision = {
    outcome: deed.accept ? ('accepted' as const) : ('rejected' as const),
    at: doing.now.toISOString(),
    by: actorIn(network.value, doing.standing),
  };
  return put(proposals, { ...stored, value: { ...stored.value, decision } });
}

/** The fields that are no longer as the one who proposed saw them. */
function changedSince({ proposed }: Proposal, { contacts }: NetworkRecords) {
  const current = proposed.what === 'change' ? contacts.get(proposed.contact)?.value : undefined;
  if (proposed.what !== 'change' || !current) return [];
  return differences(current, proposed.before).map(({ field, before, after }) => ({
    field,
    before: after,
    after: before,
  }));
}

/** What was proposed, done by the one who accepts it. */
function carriedOut({ proposed }: Proposal, { contacts, network }: NetworkRecords, doing: Doing): Decided {
  if (proposed.what === 'add') {
    return writeNew(proposed.details, { network: network.value, from: null, doing });
  }
  if (proposed.what === 'merge') {
    const [keep, drop] = [contacts.get(proposed.keep), contacts.get(proposed.drop)];
    return keep && drop ? writeMerged({ keep, drop, network }, doing) : gone;
  }
  const stored = contacts.get(proposed.contact);
  if (!stored) return gone;
  return proposed.what === 'left'
    ? writeLeft(stored, network.value, doing)
    : writeDetails(stored, proposed.details, { doing, network: network.value });
}
