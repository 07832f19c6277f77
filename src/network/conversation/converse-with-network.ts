import type { FullLanguage } from '../../guidance/text/languages.js';
import type { Directory } from '../directory.js';
import { type Standing, standingOf } from '../people/standing.js';
import { type BindingParts, bindInChat } from './bind-in-chat.js';
import { languagesOf } from './in-languages.js';
import type { NetworkAction } from './network-action.js';
import type { NetworkReply } from './network-reply.js';
import type { ConverseWithNetwork, NetworkTurnRequest } from './network-turn.js';
import { pressInNetwork } from './press-in-network.js';

/** A turn of someone whom a list knows, with all it is decided by. */
export interface KnownTurn {
  request: NetworkTurnRequest;
  standing: Standing;
  directory: Directory;
  /** First language first; several in the channel of a bilingual network. */
  languages: readonly [FullLanguage, ...FullLanguage[]];
}

/** A press that goes on with what was said: the next of a list, a yes, a no. */
export type TalkAction = Extract<NetworkAction, { do: 'ask' | 'answer' }>;
const isOfTalk = (action: NetworkAction): action is TalkAction =>
  action.do === 'ask' || action.do === 'answer';

export interface PressedTurn extends KnownTurn {
  action: Exclude<NetworkAction, TalkAction>;
}

export interface NetworkConversationParts extends BindingParts {
  directory(now: Date): Promise<Directory>;
  /** Questions and wishes in words. */
  answer(turn: KnownTurn): Promise<NetworkReply>;
  /** Presses of what is sent of Luotsi's own accord; its first card takes the message's place. */
  pressMatter?(turn: PressedTurn, press: Extract<NetworkAction, { do: 'matter' }>): Promise<NetworkReply>;
}

/** Takes a professional's turn: who it is, what was pressed or said, what may be told. */
export function createConverseWithNetwork(parts: NetworkConversationParts): ConverseWithNetwork {
  return async (request) => {
    const directory = await parts.directory(request.now);
    const standing = standingOf(request.person, directory);
    const languages = languagesOf(request, standing, directory);
    const turn: KnownTurn = { request, standing, directory, languages };
    const { input } = request;
    if (input.type === 'button' && !isOfTalk(input.action)) {
      return pressInNetwork({ ...turn, action: input.action }, parts);
    }
    if (!standing.bound) return bindInChat({ request, directory, language: languages[0] }, parts);
    return parts.answer(turn);
  };
}
