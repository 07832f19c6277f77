import { put } from '../../collection.js';
import type { Network } from '../../networks/network.js';
import { actorIn, type Decided, type Doing } from '../outcome.js';
import { type Proposed, proposalSchema, proposals } from '../proposal.js';

/** What someone may not do themselves waits for the chair or the coordinator. */
export function proposedInstead(proposed: Proposed, network: Network, doing: Doing): Decided {
  const id = doing.chance.newId();
  const by = actorIn(network, doing.standing);
  const value = proposalSchema.parse({ id, at: doing.now.toISOString(), by, proposed });
  return {
    outcome: { outcome: 'proposed', proposal: id },
    writes: [put(proposals, { id, value, version: null })],
  };
}
