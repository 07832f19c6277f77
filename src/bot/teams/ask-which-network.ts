import { TeamsInfo, type TurnContext } from 'botbuilder';
import { whichNetworkCard } from '../../network/cards/which-network-card.js';
import { type TeamsPerson, teamsPersonSchema } from '../../network/people/teams-person.js';
import { sayingIn } from '../../network/say.js';
import { networksToServe } from '../../network/teams/serve-network.js';
import { askAgain } from '../../network/teams/team-of-network.js';
import { networkActivity } from '../cards/network-activity.js';
import { fullLanguageOf, type TeamsScene } from './teams-activity.js';
import { isSent, refusalOf } from './teams-answer.js';
import type { TeamsDeps } from './teams-deps.js';

const pageSize = 500;
/** More than any team of a network has; a county's whole staff is not gone through. */
const mostPages = 10;

/** The people of the team, as far as Teams tells them; the one who installed is always among them. */
async function peopleOf(context: TurnContext, { tenantId, person }: TeamsScene): Promise<TeamsPerson[]> {
  const people = person ? [person] : [];
  try {
    let token: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const { members, continuationToken } = await TeamsInfo.getPagedMembers(context, pageSize, token);
      for (const { aadObjectId } of members) {
        const read = teamsPersonSchema.safeParse({ tenantId, objectId: aadObjectId });
        if (read.success) people.push(read.data);
      }
      token = continuationToken || undefined;
      if (!token) break;
    }
  } catch (error) {
    // A team whose members Teams does not tell is asked all the same.
    if (refusalOf(error) === null) throw error;
  }
  return people;
}

/** Asks the team which network it serves; whoever may say so presses. Not asked when Teams does not take it. */
export async function askWhichNetwork(
  context: TurnContext,
  scene: TeamsScene & { team: NonNullable<TeamsScene['team']> },
  { store, directory, say, clock, post, report }: TeamsDeps,
): Promise<void> {
  const now = clock();
  const language = fullLanguageOf(scene.locale) ?? 'fi';
  const networks = networksToServe(await peopleOf(context, scene), await directory(now));
  const card = whichNetworkCard(networks, { language, tell: sayingIn(say, language) });
  const message = networkActivity({ language, lead: [], cards: [card], tail: [], buttons: [] });
  const answer = await post().send(scene.conversation, message);
  if (isSent(answer)) return;
  const { tenantId, team } = scene;
  await askAgain(store, { tenantId, teamId: team.teamId }, now);
  const what = 'a team could not be asked which network it serves; it will be when it next writes';
  report({ code: 'team-not-asked', what, ids: { status: answer.status, subCode: answer.code ?? '' } });
}
