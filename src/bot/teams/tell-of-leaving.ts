import { leavingCard } from '../../network/cards/leaving-card.js';
import { languagesOf } from '../../network/conversation/in-languages.js';
import { standingOf } from '../../network/people/standing.js';
import { personKey } from '../../network/people/teams-person.js';
import { sayingIn } from '../../network/say.js';
import { personalChatOf } from '../../network/teams/keep-personal-chat.js';
import { teamOf } from '../../network/teams/team-of-network.js';
import { entryOf, keepersOf } from '../../network/teams/who-left.js';
import { networkActivity } from '../cards/network-activity.js';
import type { TeamsScene } from './teams-activity.js';
import type { TeamsDeps } from './teams-deps.js';

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
    for (const keeper of keepersOf(entry.network, directory)) {
      const chat = await personalChatOf(deps.store, keeper, now);
      if (!chat || personKey(keeper) === personKey(person)) continue;
      const place = { where: 'personal' as const, network: null };
      const [language] = languagesOf(
        { person: keeper, place, locale: null },
        standingOf(keeper, directory),
        directory,
      );
      const card = leavingCard(entry, known.name, sayingIn(deps.say, language));
      const sent = await deps
        .post()
        .send(chat.chat, networkActivity({ language, lead: [], cards: [card], tail: [], buttons: [] }));
      if (sent.status >= 300) {
        const what = 'a chair or coordinator could not be told that someone has left the team';
        deps.report({
          code: 'leaving-not-told',
          what,
          ids: { status: sent.status, subCode: sent.code ?? '' },
        });
      }
    }
  }
}
