import { type MessagePress, pressOnMessage } from '../delivery/press-on-message.js';
import type { NetworkStore } from '../network-store.js';
import { type Say, sayingIn } from '../say.js';
import { composeNetworkReply } from './compose-network-reply.js';
import type { PressedTurn } from './converse-with-network.js';
import type { NetworkCard, NetworkReply } from './network-reply.js';

/** A press of a reminder or an invitation in Teams: what came of it stands in the message's place. */
export async function pressMatter(
  { request, standing, languages: [language] }: PressedTurn,
  press: MessagePress,
  { store, say }: { store: NetworkStore; say: Say },
): Promise<NetworkReply> {
  const counties = [
    ...standing.memberships.map(({ network }) => network.county),
    ...standing.posts.map(({ county }) => county),
  ];
  const presser = {
    ids: [
      ...standing.memberships.map(({ contact }) => contact.id),
      ...standing.posts.map(({ official }) => official.id),
    ],
    counties: [...new Set(counties)],
  };
  const pressed = await pressOnMessage(store, { press, presser, now: request.now });
  const tell = sayingIn(say, language);
  const title =
    pressed === 'done' ? tell(`message.pressed.${press.does}`) : tell(`message.not-pressed.${pressed}`);
  const card: NetworkCard = { type: 'notice', id: 'notice', title, lines: [], links: [], buttons: [] };
  return composeNetworkReply({ language, lead: [], cards: [card] }, { intent: 'network.press', does: 'ack' });
}
