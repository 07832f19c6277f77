import { proposalCard } from '../cards/proposal-card.js';
import type { Deed } from '../changes/deed.js';
import type { Outcome } from '../changes/outcome.js';
import { performDeed } from '../changes/perform-deed.js';
import { proposals } from '../changes/proposal.js';
import { readNetwork } from '../directory.js';
import type { NetworkStore } from '../network-store.js';
import { may } from '../rights/may.js';
import { sayingIn } from '../say.js';
import { composeNetworkReply } from './compose-network-reply.js';
import type { NetworkConversationParts, PressedTurn } from './converse-with-network.js';
import type { NetworkCard, NetworkReply } from './network-reply.js';
import { didOf, outcomeWords } from './outcome-words.js';
import { ownEntries } from './own-entries.js';
import { sayWhichNetwork } from './say-which-network.js';

type Parts = Pick<NetworkConversationParts, 'store' | 'say' | 'chance' | 'pressMatter'>;

/** What a press does. Of a reply to one that stands in a card's place, the first card takes that place. */
export async function pressInNetwork(turn: PressedTurn, parts: Parts): Promise<NetworkReply> {
  const { action } = turn;
  switch (action.do) {
    case 'perform':
      return perform(action.deed, turn, parts);
    case 'serve-network':
      return sayWhichNetwork(action.network ?? null, turn, parts);
    case 'show-proposal':
      return showProposal(action, turn, parts);
    case 'own-entries':
      return ownEntries(turn, parts.say);
    case 'matter':
      return parts.pressMatter?.(turn, action) ?? wordsAlone('network.outcome.gone', turn, parts);
    case 'leave':
      return leftAsItIs(turn, parts);
    case 'edit-contact':
    case 'save-contact':
      return wordsAlone('network.form.elsewhere', turn, parts);
  }
}

function wordsAlone(key: string, { languages: [language] }: PressedTurn, { say }: Parts): NetworkReply {
  return composeNetworkReply(
    { language, lead: [sayingIn(say, language)(key)] },
    { intent: 'network.press', does: 'ack' },
  );
}

const notice = (title: string, text?: string): NetworkCard => ({
  ...{ type: 'notice', id: 'notice', title, lines: [], links: [], buttons: [] },
  ...(text === undefined ? {} : { text }),
});

function leftAsItIs({ languages: [language] }: PressedTurn, { say }: Parts): NetworkReply {
  const cards = [notice(sayingIn(say, language)('network.left-as-it-is'))];
  return composeNetworkReply({ language, lead: [], cards }, { intent: 'network.press', does: 'ack' });
}

async function perform(deed: Deed, turn: PressedTurn, parts: Parts): Promise<NetworkReply> {
  const { standing, request } = turn;
  const outcome = await performDeed(parts.store, deed, { standing, chance: parts.chance, now: request.now });
  const [language] = turn.languages;
  const words = outcomeWords(outcome, sayingIn(parts.say, language), language);
  const shown = await cardsAfter(deed, outcome, { turn, parts });
  const isDone = outcome.outcome === 'done';
  const cards = shown.length === 0 && isDone ? [notice(words)] : shown;
  return composeNetworkReply(
    // What a card says of itself is not said twice.
    { language, lead: isDone && cards.length > 0 ? [] : [words], cards },
    { intent: `network.${deed.do}`, does: didOf(outcome) },
  );
}

interface After {
  turn: PressedTurn;
  parts: Parts;
}

/** What the pressed card looks like once it has been pressed. */
async function cardsAfter(deed: Deed, outcome: Outcome, after: After): Promise<NetworkCard[]> {
  if (outcome.outcome === 'refused' || outcome.outcome === 'gone') return [];
  if (deed.do === 'decide-proposal') {
    const shown = await proposalNow(deed, after);
    return shown ? [outcome.outcome === 'changed-meanwhile' ? anyway(shown, deed, after) : shown] : [];
  }
  if (deed.do !== 'confirm-contact') return [];
  const directory = await readNetwork(after.parts.store, deed.network, after.turn.request.now);
  const contact = directory?.contacts.get(deed.contact);
  return directory && contact ? [confirmedCard(after, contact.name)] : [];
}

function confirmedCard({ turn, parts }: After, name: string): NetworkCard {
  const tell = sayingIn(parts.say, turn.languages[0]);
  return notice(tell('network.confirmed.title', { name }), tell('network.confirmed.text'));
}

/** The entry is no longer as the one who proposed saw it: accepting is a second decision. */
function anyway(
  card: NetworkCard,
  { network, proposal }: { network: string; proposal: string },
  { turn, parts }: After,
): NetworkCard {
  const label = sayingIn(parts.say, turn.languages[0])('network.press.accept-anyway');
  const deed = { do: 'decide-proposal' as const, network, proposal, accept: true, anyway: true };
  const [, reject] = card.buttons;
  const accept = { label, press: 'replace' as const, action: { do: 'perform' as const, deed } };
  return { ...card, buttons: reject ? [accept, reject] : [accept] };
}

async function proposalNow(
  { network, proposal }: { network: string; proposal: string },
  { turn, parts: { store, say } }: { turn: PressedTurn; parts: { store: NetworkStore; say: Parts['say'] } },
): Promise<NetworkCard | null> {
  const { now } = turn.request;
  const stored = await store.read(proposals, { homeId: network, id: proposal, now });
  const held = await readNetwork(store, network, now);
  if (!stored || !held) return null;
  const [language] = turn.languages;
  return proposalCard(stored.value, { held, language, tell: sayingIn(say, language) });
}

/** Asked for when the card is looked at: whoever may decide sees how it stands. */
async function showProposal(
  of: { network: string; proposal: string },
  turn: PressedTurn,
  parts: Parts,
): Promise<NetworkReply> {
  const network = turn.directory.networks.get(of.network)?.network;
  const allowed = network && may(turn.standing, 'decide-proposal', { network }).allowed;
  const card = allowed ? await proposalNow(of, { turn, parts }) : null;
  if (!card) return wordsAlone('network.outcome.gone', turn, parts);
  const [language] = turn.languages;
  return composeNetworkReply(
    { language, lead: [], cards: [card] },
    { intent: 'network.show-proposal', does: 'answer' },
  );
}
