import type { ConversationState } from '../dialog/conversation-state.js';
import type { Button, CardGroup } from '../dialog/reply.js';
import type { Asks, Does, TurnRecord } from '../dialog/turn-record.js';
import type { Intent } from '../taxonomy.js';
import type { Command } from '../understanding/understanding.js';
import type { TurnContext } from './turn-context.js';

/** What a turn has decided to say and do, before it is dressed as a reply. */
export interface Draft {
  does: Does;
  /** The intent that was served, which a short message inherits from the one being pursued. */
  intent: Intent | null;
  command?: Command;
  asks?: Asks;
  lead: string[];
  groups?: CardGroup[];
  tail?: string[];
  buttons?: Button[];
  shows?: Partial<TurnRecord['shows']>;
  state: ConversationState;
  /** The question that this reply leaves open; without one, none is. */
  open?: NonNullable<ConversationState['asked']>;
  /** The wording said, when saying it twice in a row would grate. */
  said?: string;
  /** Without the standing ways on: a crisis reply stays short. */
  bare?: boolean;
}

/** Decides a turn, or leaves it to the next policy. */
export type Policy = (context: TurnContext) => Draft | null;
