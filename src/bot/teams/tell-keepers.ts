import type { FullLanguage } from '../../guidance/text/languages.js';
import { languagesOf } from '../../network/conversation/in-languages.js';
import type { NetworkCard } from '../../network/conversation/network-reply.js';
import type { Directory } from '../../network/directory.js';
import type { Network } from '../../network/networks/network.js';
import { standingOf } from '../../network/people/standing.js';
import type { TeamsConversation } from '../../network/people/teams-conversation.js';
import { personKey, type TeamsPerson } from '../../network/people/teams-person.js';
import { sayingIn, type Tell } from '../../network/say.js';
import { personalChatOf } from '../../network/teams/keep-personal-chat.js';
import { keepersOf } from '../../network/teams/who-left.js';
import type { AdaptiveCard } from '../cards/adaptive-card.js';
import { attach } from '../cards/network-activity.js';
import { networkCard } from '../cards/network-card.js';
import type { TeamsDeps } from './teams-deps.js';

type Deps = Pick<TeamsDeps, 'store' | 'say' | 'clock' | 'post' | 'report'>;

interface Telling {
  network: Network;
  directory: Directory;
  /** Whose own doing it is, or whom it is about: not told. */
  but: TeamsPerson | null;
  card(tell: Tell, language: FullLanguage): NetworkCard;
  refresh?(chat: TeamsConversation): AdaptiveCard['refresh'];
}

/** Shows a card to a network's chair and coordinators, each in the own personal chat and language. */
export async function tellKeepers(
  { network, directory, but, card, refresh }: Telling,
  deps: Deps,
): Promise<void> {
  for (const keeper of keepersOf(network, directory)) {
    const kept = await personalChatOf(deps.store, keeper, deps.clock());
    if (!kept || (but && personKey(keeper) === personKey(but))) continue;
    const asked = { person: keeper, place: { where: 'personal' as const, network: null }, locale: null };
    const [language] = languagesOf(asked, standingOf(keeper, directory), directory);
    const shown = card(sayingIn(deps.say, language), language);
    const attachments = [attach(networkCard(shown, refresh?.(kept.chat)))];
    const sent = await deps.post().send(kept.chat, { type: 'message', locale: language, attachments });
    if (sent.status < 300) continue;
    const what = 'a chair or coordinator could not be told in Teams of what concerns the contact list';
    const ids = { network: network.id, status: sent.status, subCode: sent.code ?? '' };
    deps.report({ code: 'keeper-not-told', what, ids });
  }
}
