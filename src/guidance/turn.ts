import type { ConversationState } from './dialog/conversation-state.js';
import type { Dialogs } from './dialog/dialogs.js';
import type { Reply } from './dialog/reply.js';
import type { TurnInput } from './dialog/turn-input.js';
import type { KnowledgeBase } from './knowledge/knowledge-base.js';
import { composeReply } from './turn/compose-reply.js';
import type { Policy } from './turn/draft.js';
import { newState } from './turn/new-state.js';
import { answerTree } from './turn/policies/answer-tree.js';
import { hearAnswer } from './turn/policies/answer-yes-or-no.js';
import { askWhich } from './turn/policies/ask-which.js';
import { hearFear } from './turn/policies/hear-fear.js';
import { hearSafety } from './turn/policies/hear-safety.js';
import { hearSmallTalk } from './turn/policies/hear-small-talk.js';
import { lookNearer } from './turn/policies/look-nearer.js';
import { mindCrisis } from './turn/policies/mind-crisis.js';
import { mindLanguage } from './turn/policies/mind-language.js';
import { hearCommand } from './turn/policies/obey-command.js';
import { openConversation } from './turn/policies/open-conversation.js';
import { pointAtShown } from './turn/policies/point-at-shown.js';
import { pressButton } from './turn/policies/press-button.js';
import { sayWhatIsUnclear } from './turn/policies/say-what-is-unclear.js';
import { serveMessage } from './turn/policies/serve-message.js';
import { startTurn } from './turn/start-turn.js';
import type { Understand } from './understanding/understanding.js';

/** All that a turn depends on; nothing else does it read. */
export interface Turn {
  /** `null` in a conversation that begins, or whose state has expired. */
  state: ConversationState | null;
  input: TurnInput;
  base: KnowledgeBase;
  understand: Understand;
  dialogs: Dialogs;
  now: Date;
}

/** What decides a turn, in this order; the first that has something to say does. */
const policies: readonly Policy[] = [
  mindCrisis,
  openConversation,
  pressButton,
  hearSafety,
  hearCommand,
  hearAnswer,
  lookNearer,
  mindLanguage,
  hearFear,
  answerTree,
  pointAtShown,
  hearSmallTalk,
  askWhich,
  serveMessage,
];

/** One turn of a family's conversation: a pure function of what is known, what was said and the moment. */
export function takeTurn(turn: Turn): { state: ConversationState; reply: Reply } {
  const state = turn.state ?? newState(turn.input.type === 'open' ? turn.input.language : 'fi');
  const context = startTurn(turn, state);
  for (const policy of policies) {
    const draft = policy(context);
    if (draft) return composeReply(context, draft);
  }
  return composeReply(context, sayWhatIsUnclear(context));
}
