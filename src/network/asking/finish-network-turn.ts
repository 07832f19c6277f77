import type { Deed } from '../changes/deed.js';
import type { Outcome } from '../changes/outcome.js';
import type { NetworkReply } from '../conversation/network-reply.js';
import type { KeptOfMe } from '../people/kept-of-me.js';
import { networkInWords } from '../words-for-ids.js';
import { inReply } from './in-reply.js';
import { type NetworkDraft, type Sentence, sentence } from './network-draft.js';
import type { NetworkState } from './network-state.js';
import { sayOutcome } from './say-outcome.js';
import { draftOf, type NetworkTurnTaken } from './take-network-turn.js';
import { type NetworkTurn, startNetworkTurn, type TurnContext } from './turn-context.js';

/** What came of an effect that the reply has to tell of. */
export type EffectOutcome =
  | { did: 'perform'; deed: Deed; outcome: Outcome }
  | { did: 'show-kept'; kept: readonly KeptOfMe[] };

/** The reply to a turn whose effect has been carried out, on the lists as they are after it. */
export function finishNetworkTurn(
  turn: NetworkTurn,
  taken: NetworkTurnTaken,
  outcome: EffectOutcome,
): { state: NetworkState; reply: NetworkReply } {
  const context = startNetworkTurn(turn);
  const draft = draftAfter(context, outcome);
  return { state: { ...taken.state, ...draft.state }, reply: inReply(context, draft) };
}

function draftAfter(context: TurnContext, outcome: EffectOutcome): NetworkDraft {
  switch (outcome.did) {
    case 'perform': {
      const fallback = draftOf(context);
      return sayOutcome(outcome.outcome, { network: outcome.deed.network, fallback });
    }
    case 'show-kept':
      return keptInWords(context, outcome.kept);
  }
}

/** The own entries as they are, where each came from, and what else is kept. */
function keptInWords({ standing }: TurnContext, kept: readonly KeptOfMe[]): NetworkDraft {
  const own = standing.memberships.map(({ network, contact }) => ({
    ...{ network, contact, municipalities: null },
    shown: { entry: 'whole' } as const,
  }));
  const counts = kept.map((one): Sentence => {
    const network = standing.memberships.find((member) => member.network.id === one.network)?.network;
    return sentence('network.kept.log', {
      network: (tongue) => (network ? networkInWords(network, tongue.language) : one.network),
      source: ({ say }) => say(`network.source.${one.contact.source.way}`),
      changes: one.changes.length,
      proposals: one.proposals.length,
    });
  });
  return {
    ...{ intent: 'network.my-data', does: 'answer', people: own },
    lead: [sentence('network.kept.lead')],
    tail: [...counts, sentence('network.kept.remove')],
  };
}
