import { cardInDirection } from '../../guidance/dialog/card-in-direction.js';
import type { Dialogs } from '../../guidance/dialog/dialogs.js';
import type { KnowledgeBase } from '../../guidance/knowledge/knowledge-base.js';
import { foundAgain } from '../../guidance/turn/acts/found-again.js';
import { newState } from '../../guidance/turn/new-state.js';
import { helplineCard } from '../../guidance/turn/show/helpline-card.js';
import { placeCard } from '../../guidance/turn/show/place-card.js';
import type { TurnContext } from '../../guidance/turn/turn-context.js';
import type { Reader, ShowCards } from './page-context.js';

/** Cards as the conversation makes them, for a reader of whom nothing but the language is known. */
export function cardsOfConversation(base: () => KnowledgeBase, dialogs: Dialogs): ShowCards {
  const contextOf = ({ language, now }: Reader): TurnContext => ({
    state: newState(language),
    heard: null,
    words: 0,
    pressed: null,
    input: { type: 'open', language },
    base: base(),
    dialogs,
    now,
  });
  return {
    place(id, to) {
      const place = base().place(id);
      const context = contextOf(to);
      return place ? cardInDirection(placeCard(context, foundAgain(context, place)), to.language) : null;
    },
    helpline(id, to) {
      const helpline = base().helpline(id);
      return helpline ? cardInDirection(helplineCard(contextOf(to), helpline), to.language) : null;
    },
  };
}
