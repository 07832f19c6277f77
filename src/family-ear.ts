import type { Dialogs } from './guidance/dialog/dialogs.js';
import type { Card } from './guidance/dialog/reply.js';
import type { KnowledgeBase } from './guidance/knowledge/knowledge-base.js';
import { isFull } from './guidance/text/languages.js';
import { newState } from './guidance/turn/new-state.js';
import { takeTurn } from './guidance/turn.js';
import type { Understand } from './guidance/understanding/understanding.js';
import type { GuideFamily, HearFamily } from './network/asking/turn-context.js';
import type { NetworkCard } from './network/conversation/network-reply.js';

/** How the network half hears a message by the families' understanding: one ear for both. */
export const hearsFamilies =
  (understand: Understand): HearFamily =>
  (text, { language, now }) => {
    const heard = understand(text, { now, language });
    const { code, sure } = heard.language;
    return {
      language: sure && code !== 'other' && isFull(code) ? code : language,
      seeksHelp: heard.intent === 'get-support' || heard.writer.professional,
      crisis: heard.crisis !== null,
    };
  };

/** What web chat would answer to the message, as part of a reply to a professional: a turn without a memory. */
export const guidesFamilies =
  (parts: { base: () => KnowledgeBase; understand: Understand; dialogs: Dialogs }): GuideFamily =>
  (text, { language, now }) => {
    const state = { ...newState(language), professional: true };
    const input = { type: 'message', text } as const;
    const { reply } = takeTurn({ ...parts, base: parts.base(), state, input, now });
    const cards = reply.groups.flatMap((group) => group.cards.map((card) => cardOf(card, group.heading)));
    return { lead: reply.lead, cards, tail: reply.tail };
  };

const cardOf = ({ id, title, status, text, facts, links }: Card, heading?: string): NetworkCard => ({
  ...{ type: 'place', id, title, status, links, buttons: [] },
  text: [heading, text].filter(Boolean).join('\n') || undefined,
  lines: facts,
});
