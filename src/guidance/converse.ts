import type { Reply } from './dialog/reply.js';
import type { TurnInput } from './dialog/turn-input.js';
import type { Language } from './text/languages.js';

/** One turn as an edge asks for it. */
export interface TurnRequest {
  /** Unique over all channels: the edge puts the channel's name before its own id. */
  conversationId: string;
  input: TurnInput;
  now: Date;
  /** What the channel says of the person's language; used until the conversation shows it. */
  locale: Language | null;
}

/**
 * How the edges have a turn taken: state read, turn decided, state stored, reply given, in this order.
 * The caller keeps the turns of one conversation one after another. Rejects with `StoreUnavailable` when the
 * state could not be stored: then nothing of the reply may be sent.
 */
export type Converse = (request: TurnRequest) => Promise<Reply>;
