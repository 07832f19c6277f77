import type { TurnContext } from 'botbuilder';
import {
  channelGone,
  channelRenamed,
  keepTeam,
  teamGone,
  teamRenamed,
} from '../../network/teams/team-of-network.js';
import { askWhichNetwork } from './ask-which-network.js';
import type { TeamsScene } from './teams-activity.js';
import type { TeamsDeps } from './teams-deps.js';
import { tellOfLeaving } from './tell-of-leaving.js';

interface InTeam extends TeamsScene {
  team: NonNullable<TeamsScene['team']>;
}

export const isInTeam = (scene: TeamsScene): scene is InTeam => scene.team !== null;

const keyOf = ({ tenantId, team }: InTeam) => ({ tenantId, teamId: team.teamId });

/** Where to write in this team is kept with everything that comes from it; a team not yet asked is asked. */
export async function keepTeamOf(context: TurnContext, scene: InTeam, deps: TeamsDeps): Promise<void> {
  const general = { ...scene.conversation, conversationId: scene.team.teamId };
  const { ask } = await keepTeam(
    deps.store,
    { ...keyOf(scene), name: scene.team.name, general },
    deps.clock(),
  );
  if (!ask) return;
  const conversationId =
    scene.selectedChannel ?? scene.channel?.conversationId ?? scene.conversation.conversationId;
  const target = { ...scene, conversation: { ...scene.conversation, conversationId } };
  await askWhichNetwork(context, target, deps);
}

/** What Teams tells of a team's life beside messages. */
export async function followTeam(context: TurnContext, scene: InTeam, deps: TeamsDeps): Promise<void> {
  const { store, clock } = deps;
  const key = keyOf(scene);
  const { eventType, channel, team } = scene;
  if (scene.botRemoved || scene.installation === 'remove' || eventType === 'teamDeleted') {
    await teamGone(store, key, clock());
    return;
  }
  if (eventType === 'teamRenamed') await teamRenamed(store, { ...key, name: team.name }, clock());
  if (eventType === 'channelRenamed' && channel) await channelRenamed(store, { ...key, ...channel }, clock());
  if (eventType === 'channelDeleted' && channel) await channelGone(store, { ...key, ...channel }, clock());
  await keepTeamOf(context, scene, deps);
  if (scene.left.length > 0) await tellOfLeaving(scene, deps);
}
