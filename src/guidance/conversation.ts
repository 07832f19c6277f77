import type { ConversationStore } from './conversation-store.js';
import type { Converse } from './converse.js';
import type { Dialogs } from './dialog/dialogs.js';
import type { KnowledgeBase } from './knowledge/knowledge-base.js';
import { newState } from './turn/new-state.js';
import { takeTurn } from './turn.js';
import type { Understand } from './understanding/understanding.js';

/** Conversation state lives this long after the last turn (product.md, Privacy). */
export const lifetimeMs = 24 * 60 * 60 * 1000;

/** A turn that lost the race to another process is taken again on what that one stored. */
const mostTries = 3;

export interface ConversationParts {
  store: ConversationStore;
  /** The base as it is at the moment of the turn: an accepted edit shows in the next one. */
  base: () => KnowledgeBase;
  understand: Understand;
  dialogs: Dialogs;
}

/** Takes turns over a store: state read, turn decided, state stored, reply given. */
export function createConverse({ store, base, understand, dialogs }: ConversationParts): Converse {
  return async ({ conversationId, input, now, locale }) => {
    for (let tries = 1; ; tries += 1) {
      const stored = await store.read(conversationId, now);
      const state = stored?.state ?? (locale ? newState(locale) : null);
      const turn = takeTurn({ state, input, base: base(), understand, dialogs, now });
      const written = await store.write(conversationId, {
        state: turn.state,
        version: stored?.version ?? null,
        expires: new Date(now.getTime() + lifetimeMs),
      });
      if (written === 'done') return turn.reply;
      if (tries === mostTries)
        throw new Error(`conversation changed ${mostTries} times while a turn was taken`);
    }
  };
}
