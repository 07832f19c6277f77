import type { ConversationState } from '../dialog/conversation-state.js';
import type { Dialogs } from '../dialog/dialogs.js';
import type { Action } from '../dialog/reply.js';
import type { TurnInput } from '../dialog/turn-input.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Understanding } from '../understanding/understanding.js';

/** What one turn works with. `state` is what stands in force as far as the turn has come. */
export interface TurnContext {
  readonly state: ConversationState;
  /** What the message means; `null` when a button was pressed or the page opened. */
  readonly heard: Understanding | null;
  /** How many words the message has; none of them is kept. */
  readonly words: number;
  /** The button pressed. */
  readonly pressed: Action | null;
  readonly input: TurnInput;
  readonly base: KnowledgeBase;
  readonly dialogs: Dialogs;
  readonly now: Date;
}

export type Values = Record<string, string | number>;

/** Says a key in the language and the easiness of the conversation. */
export const tell = ({ state, dialogs }: TurnContext, key: string, values?: Values): string =>
  dialogs.say(key, { language: state.language, easy: state.easy }, values);

/** A sentence, and what to remember so that it is not said twice in a row. */
export interface Told {
  text: string;
  said: string;
}

/** Says a key in another way than the turn before did. */
export function tellAfresh({ state, dialogs }: TurnContext, key: string, values?: Values): Told {
  const [last, count] = (state.lastSaid ?? '').split('#');
  const turn = last === key ? (Number(count) + 1) % dialogs.variants(key) : 0;
  const text = dialogs.say(key, { language: state.language, easy: state.easy, turn }, values);
  return { text, said: `${key}#${turn}` };
}

/** The same turn gone on with other things in force. */
export const withState = (context: TurnContext, change: Partial<ConversationState>): TurnContext => ({
  ...context,
  state: { ...context.state, ...change },
});
