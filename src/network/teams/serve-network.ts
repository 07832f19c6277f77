import type { Chance } from '../chance.js';
import type { Outcome } from '../changes/outcome.js';
import { performDeed } from '../changes/perform-deed.js';
import type { Directory } from '../directory.js';
import type { NetworkStore } from '../network-store.js';
import type { Network } from '../networks/network.js';
import { type Standing, standingOf } from '../people/standing.js';
import type { TeamsConversation } from '../people/teams-conversation.js';
import type { TeamsPerson } from '../people/teams-person.js';
import { may } from '../rights/may.js';
import { teamOf, teamServes } from './team-of-network.js';

const mayConnect = (standing: Standing, network: Network): boolean =>
  may(standing, 'connect-channel', { network }).allowed;

/** The networks that some of these people may connect to a team: what can be chosen among, by id. */
export function networksToServe(people: readonly TeamsPerson[], directory: Directory): Network[] {
  const standings = people.map((person) => standingOf(person, directory)).filter(({ bound }) => bound);
  return [...directory.networks.values()]
    .map(({ network }) => network)
    .filter((network) => standings.some((standing) => mayConnect(standing, network)));
}

interface Serving {
  standing: Standing;
  network: string;
  team: { tenantId: string; teamId: string };
  /** The channel in which it was said. */
  channel: TeamsConversation & { name: string };
}

export type Served = Outcome | { outcome: 'serves-another'; network: string };

/** The team serves this network from now on, if whoever says so may connect its channel. */
export async function serveNetwork(
  store: NetworkStore,
  { standing, network, team, channel }: Serving,
  { chance, now }: { chance: Pick<Chance, 'newId'>; now: Date },
): Promise<Served> {
  const known = await teamOf(store, team, now);
  if (known?.network && known.network !== network)
    return { outcome: 'serves-another', network: known.network };
  const { userId: _, ...conversation } = channel;
  const set = { channel: { ...conversation, teamId: team.teamId } };
  const outcome = await performDeed(store, { do: 'change-network', network, set }, { standing, chance, now });
  const served = outcome.outcome === 'done' || outcome.outcome === 'nothing-new';
  if (served) await teamServes(store, { ...team, network }, now);
  return outcome;
}
