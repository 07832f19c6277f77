import type { NetworkReply } from '../conversation/network-reply.js';
import { inReply } from './in-reply.js';
import type { Effect, NetworkDraft } from './network-draft.js';
import type { NetworkState } from './network-state.js';
import { answerPending } from './policies/answer-pending.js';
import { askForPeople, askOn } from './policies/ask-for-people.js';
import { guideFamily } from './policies/guide-family.js';
import { keepOwnEntry } from './policies/keep-own-entry.js';
import { smallTalk } from './policies/small-talk.js';
import { tellLeft } from './policies/tell-left.js';
import { type NetworkTurn, startNetworkTurn, type TurnContext } from './turn-context.js';

type Policy = (context: TurnContext) => NetworkDraft | null;

/** What decides a turn, in this order; the first that has something to say does. */
const policies: readonly Policy[] = [
  guideFamily,
  answerPending,
  askOn,
  keepOwnEntry,
  tellLeft,
  askForPeople,
  smallTalk,
];

export interface NetworkTurnTaken {
  state: NetworkState;
  reply: NetworkReply;
  effect: Effect | null;
}

/** One turn of a professional's conversation: a pure function of what is known, what was said and the moment. */
export function takeNetworkTurn(turn: NetworkTurn): NetworkTurnTaken {
  const context = startNetworkTurn(turn);
  const spoken = draftOf(context);
  return {
    state: {
      ...context.state,
      // What waits for a yes waits for the next message only.
      pending: null,
      ...{ language: context.language, turns: context.state.turns + 1 },
      ...spoken.state,
    },
    reply: inReply(context, spoken),
    effect: spoken.effect ?? null,
  };
}

/** What the first policy that has something to say would say. */
export const draftOf = (context: TurnContext): NetworkDraft =>
  policies.reduce<NetworkDraft | null>((found, policy) => found ?? policy(context), null) ??
  smallTalk(context);
