import type { FullLanguage } from '../../guidance/text/languages.js';
import type { TeamsConversation } from '../people/teams-conversation.js';
import type { TeamsPerson } from '../people/teams-person.js';
import type { NetworkAction } from './network-action.js';
import type { NetworkReply } from './network-reply.js';

export type NetworkInput =
  | { type: 'message'; text: string }
  | { type: 'button'; action: NetworkAction }
  | { type: 'open' }
  | { type: 'unreadable'; what: 'attachment' | 'button' | 'empty' };

/** Where someone writes. */
export interface NetworkPlace {
  where: 'personal' | 'group' | 'channel';
  /** Of a channel or a group, its thread with it: what carries over stays within. */
  conversationId: string;
  /** The network that the team serves; `null` outside a team, or when nobody has said yet. */
  network: string | null;
  conversation: TeamsConversation;
  /** Of a channel: its team, and how the channel is called. */
  team: { tenantId: string; teamId: string; channelName: string } | null;
}

/** One turn as an edge asks for it. */
export interface NetworkTurnRequest {
  person: TeamsPerson;
  place: NetworkPlace;
  input: NetworkInput;
  now: Date;
  /** What the channel says of the person's language, until the conversation shows it. */
  locale: FullLanguage | null;
}

/**
 * How an edge has a turn of the network half taken: state and snapshot read, turn decided, its effects stored, reply
 * given. Rejects with `StoreUnavailable` when they could not be stored: then nothing of the reply may be sent.
 */
export type ConverseWithNetwork = (request: NetworkTurnRequest) => Promise<NetworkReply>;
