import { leavingCard } from '../../network/cards/leaving-card.js';
import { teamOf } from '../../network/teams/team-of-network.js';
import { entryOf } from '../../network/teams/who-left.js';
import type { TeamsScene } from './teams-activity.js';
import type { TeamsDeps } from './teams-deps.js';
import { tellKeepers } from './tell-keepers.js';

/**
 * People have left the team. Their rights follow the list, so nothing changes by itself: the chair and the coordinator
 * are asked, in their personal chats, whether the entry is still true.
 */
export async function tellOfLeaving(
  { tenantId, team, left }: TeamsScene & { team: NonNullable<TeamsScene['team']> },
  deps: TeamsDeps,
): Promise<void> {
  const now = deps.clock();
  const known = await teamOf(deps.store, { tenantId, teamId: team.teamId }, now);
  if (!known?.network) return;
  const directory = await deps.directory(now);
  for (const { person } of left) {
    const entry = person && entryOf(person, known.network, directory);
    if (!entry) continue;
    const card = leavingCard.bind(null, entry, known.name);
    await tellKeepers({ network: entry.network, directory, but: person, card }, deps);
  }
}
