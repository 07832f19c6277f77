import { proposalCard } from '../../network/cards/proposal-card.js';
import type { Proposal } from '../../network/changes/proposal.js';
import { execute } from '../cards/network-card.js';
import type { TeamsDeps } from './teams-deps.js';
import { tellKeepers } from './tell-keepers.js';

/**
 * A proposal waits for the chair or a coordinator: each gets it as a card. One that another has decided meanwhile shows
 * so when it is looked at again.
 */
export async function tellOfProposal(
  id: string,
  proposal: Proposal,
  deps: Pick<TeamsDeps, 'store' | 'directory' | 'say' | 'clock' | 'post' | 'report'>,
): Promise<void> {
  const directory = await deps.directory(deps.clock());
  const held = directory.networks.get(id);
  if (!held) return;
  const action = execute({ do: 'show-proposal', network: id, proposal: proposal.id });
  await tellKeepers(
    {
      ...{ network: held.network, directory, but: null },
      card: (tell, language) => proposalCard(proposal, { held, tell, language }),
      refresh: ({ userId }) => (userId ? { action, userIds: [userId] } : undefined),
    },
    deps,
  );
}
