import type { EntryChange } from '../collection.js';
import type { NetworkStore } from '../network-store.js';
import { type Proposal, proposalSchema, proposals } from './proposal.js';

/** A store that tells of each new proposal once it is stored, whoever made it and by which way. */
export function noticeProposals(
  store: NetworkStore,
  tell: (network: string, proposal: Proposal) => void,
): NetworkStore {
  return {
    ...store,
    async write(homeId, changes) {
      const written = await store.write(homeId, changes);
      const made = written === 'done' ? changes.filter(isNew) : [];
      for (const { value } of made) tell(homeId, proposalSchema.parse(value));
      return written;
    },
  };
}

const isNew = ({ of, value, version }: EntryChange): boolean =>
  of.name === proposals.name && version === null && value !== null;
