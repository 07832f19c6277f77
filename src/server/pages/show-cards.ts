import { cardInDirection } from '../../guidance/dialog/card-in-direction.js';
import type { Dialogs } from '../../guidance/dialog/dialogs.js';
import type { Card } from '../../guidance/dialog/reply.js';
import type { KnowledgeBase } from '../../guidance/knowledge/knowledge-base.js';
import { foundAgain } from '../../guidance/turn/acts/found-again.js';
import { newState } from '../../guidance/turn/new-state.js';
import { helplineCard } from '../../guidance/turn/show/helpline-card.js';
import { placeCard } from '../../guidance/turn/show/place-card.js';
import type { TurnContext } from '../../guidance/turn/turn-context.js';
import type { PageCard, Reader, ShowCards } from './page-context.js';
import { textParts } from './text-parts.js';

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
      return place ? pageCard(placeCard(context, foundAgain(context, place)), to) : null;
    },
    helpline(id, to) {
      const helpline = base().helpline(id);
      return helpline ? pageCard(helplineCard(contextOf(to), helpline), to) : null;
    },
  };
}

function pageCard(card: Card, { language }: Reader): PageCard {
  const { id, title, status, links, unconfirmed, text, facts } = cardInDirection(card, language);
  return {
    ...{ id, title, status, links, unconfirmed },
    text: textParts(text ?? '', language),
    facts: facts.map(({ label, value }) => ({ label, value: textParts(value, language) })),
  };
}
