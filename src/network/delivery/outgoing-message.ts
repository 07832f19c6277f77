import type { FullLanguage } from '../../guidance/text/languages.js';
import type { TeamsConversation } from '../people/teams-conversation.js';
import type { Channel, HandOver } from './hand-over.js';

/** What the receiver can do with one press, in any channel. */
export const pressKinds = [
  'answer-yes',
  'answer-no',
  'answer-online',
  'vote',
  'acknowledge',
  'action-done',
] as const;
export type PressKind = (typeof pressKinds)[number];

export interface Press {
  label: string;
  does: PressKind;
  /** The message it stands in, and the matter of it. */
  message: string;
  matter: string;
  /** Of a vote: the date that suits. */
  option?: string;
}

/** One matter in the receiver's words. */
export interface Told {
  text: string;
  presses: readonly Press[];
}

/** A message free of any channel; all text is final. */
export interface OutgoingMessage {
  id: string;
  receiver: string;
  language: FullLanguage;
  subject: string;
  told: readonly Told[];
  /** Who sends this, and how to get fewer: the end of an e-mail. */
  foot: string;
  /** The meetings' calendar file, where it is about meetings. */
  calendar: { method: 'REQUEST' | 'CANCEL'; text: string } | null;
}

/** Where a channel finds a person. `pace`: what its limits count. */
export type Route = { pace: { tenant: string; conversation: string } } & (
  | { channel: 'chat'; conversation: TeamsConversation }
  | { channel: 'mention'; network: string; conversation: TeamsConversation; name: string; userId: string }
  | { channel: 'mail'; address: string; name: string }
);

/** Hands a message to a channel and waits for its answer, `signal` at the longest. Does not reject. */
export type DeliverMessage = (
  message: OutgoingMessage,
  route: Route,
  signal: AbortSignal,
) => Promise<HandOver>;

export type Deliver = Partial<Record<Channel, DeliverMessage>>;
