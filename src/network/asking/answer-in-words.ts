import type { Chance } from '../chance.js';
import type { Deed } from '../changes/deed.js';
import type { Doing, Outcome } from '../changes/outcome.js';
import { performDeed } from '../changes/perform-deed.js';
import type { NetworkReply } from '../conversation/network-reply.js';
import type { NetworkPlace, NetworkTurnRequest } from '../conversation/network-turn.js';
import type { Directory } from '../directory.js';
import type { NetworkStore } from '../network-store.js';
import { keptOfMe } from '../people/kept-of-me.js';
import { type Standing, standingAgain } from '../people/standing.js';
import { personKey } from '../people/teams-person.js';
import { type EffectOutcome, finishNetworkTurn } from './finish-network-turn.js';
import type { NetworkConversations } from './network-conversations.js';
import type { Effect } from './network-draft.js';
import type { PlaceOfTalk } from './place-of-talk.js';
import { takeNetworkTurn } from './take-network-turn.js';
import type { NetworkTurn } from './turn-context.js';

/** Conversation state lives this long after the last turn, as a family's does. */
const lifetimeMs = 24 * 60 * 60 * 1000;

export interface AnswerParts
  extends Pick<NetworkTurn, 'reader' | 'hearFamily' | 'guideFamily' | 'say' | 'municipality'> {
  store: NetworkStore;
  directory(now: Date): Promise<Directory>;
  conversations: NetworkConversations;
  chance: Pick<Chance, 'newId'>;
}

/** A request of someone whom a list knows. */
export interface Asker extends Pick<NetworkTurn, 'standing' | 'languages'> {
  request: Pick<NetworkTurnRequest, 'person' | 'input' | 'now'> & {
    place: Pick<NetworkPlace, 'where' | 'network' | 'conversationId'>;
  };
  directory: Directory;
}

/** Answers in words: state read, turn decided, what it does carried out, state stored, reply given. */
export function createAnswerInWords(parts: AnswerParts): (asker: Asker) => Promise<NetworkReply> {
  return async (asker) => {
    const { person, place, now } = asker.request;
    // Of those who write in one channel each has a thread of thought: one's "entä Savonlinnassa?" is not another's.
    const id = `${place.conversationId}|${personKey(person)}`;
    const stored = await parts.conversations.read(id, now);
    const turnOn = (directory: Directory, standing: Standing): NetworkTurn => ({
      ...{ state: stored?.state ?? null, input: asker.request.input, now, standing },
      ...{ reader: parts.reader, hearFamily: parts.hearFamily, guideFamily: parts.guideFamily },
      ...{ say: parts.say, municipality: parts.municipality, languages: asker.languages },
      index: parts.reader.indexer.of(directory),
      place: placeIn(place, directory),
    });
    const turn = turnOn(asker.directory, asker.standing);
    const taken = takeNetworkTurn(turn);
    const outcome = taken.effect && (await carryOut(parts, taken.effect, turn));
    const after = outcome ? await parts.directory(now) : asker.directory;
    const { state, reply } = outcome
      ? finishNetworkTurn(turnOn(after, standingAgain(asker.standing, after)), taken, outcome)
      : taken;
    const expires = new Date(now.getTime() + lifetimeMs);
    // Of two messages at the same moment the state of the first holds; both are answered.
    await parts.conversations.write(id, { state, version: stored?.version ?? null, expires });
    return reply;
  };
}

function placeIn(
  { where, network }: Pick<NetworkPlace, 'where' | 'network'>,
  directory: Directory,
): PlaceOfTalk {
  if (where === 'personal') return { kind: where };
  return { kind: where, network: (network && directory.networks.get(network)?.network) || null };
}

async function carryOut(
  { store, chance }: AnswerParts,
  effect: Effect,
  { standing, now }: NetworkTurn,
): Promise<EffectOutcome | null> {
  if (effect.do === 'show-kept') return { did: 'show-kept', kept: await keptOfMe(store, standing, now) };
  return performAll(store, effect.deeds, { standing, chance, now });
}

/** One after the other; the first that could not be done is what the reply tells of. */
async function performAll(
  store: NetworkStore,
  deeds: readonly Deed[],
  doing: Doing,
): Promise<EffectOutcome | null> {
  let last: { did: 'perform'; deed: Deed; outcome: Outcome } | null = null;
  for (const deed of deeds) {
    const outcome = await performDeed(store, deed, doing);
    last = { did: 'perform', deed, outcome };
    if (outcome.outcome !== 'done') return last;
  }
  return last;
}
