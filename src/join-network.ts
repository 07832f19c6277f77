import { type ChannelBot, routeByChannel } from './bot/channel-router.js';
import type { BotIdentitySettings } from './bot/connector-adapter.js';
import { ConnectorAdapter } from './bot/connector-adapter.js';
import { createSearch } from './bot/teams/search-in-teams.js';
import { TeamsBot } from './bot/teams/teams-bot.js';
import { TeamsPost } from './bot/teams/teams-post.js';
import { tellOfProposal } from './bot/teams/tell-of-proposal.js';
import { guidesFamilies, hearsFamilies } from './family-ear.js';
import type { ReportTrouble } from './guidance/report-trouble.js';
import { type Asker, createAnswerInWords } from './network/asking/answer-in-words.js';
import { createFindInWords } from './network/asking/find-in-words.js';
import type { NetworkConversations } from './network/asking/network-conversations.js';
import type { Chance } from './network/chance.js';
import { noticeProposals } from './network/changes/notice-proposals.js';
import { createConverseWithNetwork } from './network/conversation/converse-with-network.js';
import { createForms } from './network/conversation/fill-in-forms.js';
import { networkMenu } from './network/conversation/network-menu.js';
import type { NetworkReply } from './network/conversation/network-reply.js';
import { pressMatter } from './network/conversation/press-matter.js';
import type { HeldDirectory } from './network/held-directory.js';
import type { SendLetter } from './network/letter.js';
import type { NetworkStore } from './network/network-store.js';
import type { Shipped } from './shipped-content.js';

export interface NetworkJoining {
  shipped: Shipped;
  held: HeldDirectory;
  conversations: NetworkConversations;
  chance: Chance;
  clock: () => Date;
  report: ReportTrouble;
  /** `null`: no mail server has been set. */
  sendLetter: SendLetter | null;
  /** Counts and times a turn. */
  measure(take: () => Promise<NetworkReply>): Promise<NetworkReply>;
  /** Who the bot is; `null` in development. */
  identity: BotIdentitySettings | null;
}

export interface JoinedConnector {
  adapter: ConnectorAdapter;
  /** Sends into Teams outside a turn. */
  post: TeamsPost;
}

/** The connector's channels: Teams to the network half, every other to the families'. */
export function joinConnector(family: ChannelBot, joining: NetworkJoining): JoinedConnector {
  const { shipped, held, chance, clock, report, sendLetter, identity } = joining;
  const { say } = shipped.dialogs;
  const directory = (now: Date) => held.current(now);
  const store = noticeProposals(held.store, (network, proposal) => {
    tellOfProposal(network, proposal, { ...telling, store }).catch((cause: unknown) => {
      report({ code: 'proposal-not-told', what: 'a proposal is stored, but nobody was told of it', cause });
    });
  });
  const telling = { directory, say, clock, report, post: () => joined.post };
  const parts = { store, say, chance, directory, sendLetter };
  const answer = answerOver(store, joining);
  const converse = createConverseWithNetwork({
    ...parts,
    pressMatter: (turn, press) => pressMatter(turn, press, parts),
    answer: async (turn) => (turn.request.input.type === 'open' ? networkMenu(turn, say) : answer(turn)),
  });
  const teams = new TeamsBot({
    ...{ ...telling, store },
    converse: (request) => joining.measure(() => converse(request)),
    forms: createForms(parts),
    search: createSearch({ directory, say, findInWords: findInWordsOver(shipped), family: shipped }),
  });
  const adapter = new ConnectorAdapter({ ...identity }, routeByChannel({ teams, family }));
  const joined = { adapter, post: new TeamsPost(adapter, identity?.MicrosoftAppId ?? '') };
  return joined;
}

/** The reader of questions is made with the first search. */
function findInWordsOver({ questionReader }: Shipped): ReturnType<typeof createFindInWords> {
  let find: ReturnType<typeof createFindInWords> | null = null;
  return (text, seeking) => {
    find ??= createFindInWords(questionReader());
    return find(text, seeking);
  };
}

/** Questions and wishes in words; the reader of questions is made with the first of them. */
function answerOver(store: NetworkStore, { shipped, held, conversations, chance }: NetworkJoining) {
  const { base, understand, dialogs } = shipped;
  let answer: ReturnType<typeof createAnswerInWords> | null = null;
  return (asker: Asker): Promise<NetworkReply> => {
    answer ??= createAnswerInWords({
      ...{ store, directory: (now) => held.current(now), conversations, chance },
      ...{ reader: shipped.questionReader(), say: dialogs.say, municipality: base.municipality },
      hearFamily: hearsFamilies(understand),
      guideFamily: guidesFamilies({ base: () => base, understand, dialogs }),
    });
    return answer(asker);
  };
}
