import { networkName, whichNetworkCard } from '../cards/which-network-card.js';
import { sayingIn } from '../say.js';
import { networksToServe, type Served, serveNetwork } from '../teams/serve-network.js';
import { composeNetworkReply } from './compose-network-reply.js';
import type { NetworkConversationParts, PressedTurn } from './converse-with-network.js';
import type { NetworkCard, NetworkReply } from './network-reply.js';
import { didOf, outcomeWords } from './outcome-words.js';

type Parts = Pick<NetworkConversationParts, 'store' | 'say' | 'chance'>;

/** Someone says which network a team serves; without a choice the card looks again who could say it. */
export async function sayWhichNetwork(
  chosen: string | null,
  turn: PressedTurn,
  parts: Parts,
): Promise<NetworkReply> {
  const { team } = turn.request.place;
  if (!team) return inWords('network.which.no-team', turn, parts);
  if (chosen === null) return askAgain(turn, parts);
  const { person: _, place, now } = turn.request;
  const served = await serveNetwork(
    parts.store,
    {
      ...{ standing: turn.standing, network: chosen, team },
      channel: { ...place.conversation, name: team.channelName },
    },
    { chance: parts.chance, now },
  );
  return afterServing(served, chosen, { turn, parts });
}

function inWords(key: string, { languages: [language] }: PressedTurn, { say }: Parts): NetworkReply {
  return composeNetworkReply(
    { language, lead: [sayingIn(say, language)(key)] },
    { intent: 'network.serve', does: 'ack' },
  );
}

/** The question with the networks that the one who pressed may choose among. */
function askAgain({ languages: [language], directory, request }: PressedTurn, { say }: Parts): NetworkReply {
  const networks = networksToServe([request.person], directory);
  const tell = sayingIn(say, language);
  return composeNetworkReply(
    { language, lead: [], cards: [whichNetworkCard(networks, { tell, language })] },
    { intent: 'network.serve', does: 'ask', asks: 'network' },
  );
}

function afterServing(
  served: Served,
  chosen: string,
  { turn, parts }: { turn: PressedTurn; parts: Parts },
): NetworkReply {
  const network = turn.directory.networks.get(chosen)?.network;
  if (served.outcome === 'serves-another') {
    const other = turn.directory.networks.get(served.network)?.network;
    return other ? servesNow(other, 'ack', { turn, parts }) : inWords('network.outcome.gone', turn, parts);
  }
  const done = served.outcome === 'done' || served.outcome === 'nothing-new';
  if (done && network) return servesNow(network, served.outcome === 'done' ? 'done' : 'ack', { turn, parts });
  const [language] = turn.languages;
  return composeNetworkReply(
    { language, lead: [outcomeWords(served, sayingIn(parts.say, language), language)] },
    { intent: 'network.serve', does: didOf(served) },
  );
}

/** In the network's languages, as from now on in this channel. */
function servesNow(
  network: Parameters<typeof networkName>[0],
  does: 'done' | 'ack',
  { turn, parts }: { turn: PressedTurn; parts: Parts },
): NetworkReply {
  const [language = turn.languages[0]] = network.languages;
  const told = network.languages.map((one) => sayingIn(parts.say, one)('network.which.greeting'));
  const card: NetworkCard = {
    ...{ type: 'notice', id: network.id, lines: [], links: [], buttons: [] },
    title: networkName(network, language),
    text: told.join('\n\n'),
  };
  return composeNetworkReply({ language, lead: [], cards: [card] }, { intent: 'network.serve', does });
}
