import { type Activity, ActivityTypes, type Attachment, InputHints } from 'botbuilder';
import type { Reply } from '../guidance/dialog/reply.js';
import { type AdaptiveCard, cardContentType } from './cards/adaptive-card.js';
import { choicesCard, groupCard } from './cards/card-parts.js';

const channelsWithCards = ['webchat', 'directline', 'msteams', 'emulator'];
/** Teams refuses a message above 80 KB; what surrounds the cards needs some of it. */
const cardsLimit = 72 * 1024;
const suggestionsLimit = 10;

const attach = (content: AdaptiveCard): Attachment => ({ contentType: cardContentType, content });

function cardsOf(reply: Reply): Attachment[] {
  const groups = reply.groups.filter((group) => group.cards.length > 0);
  const hasEnd = reply.buttons.length > 0 || (reply.tail.length > 0 && groups.length > 0);
  const cards = groups.map((group) => groupCard(reply, group));
  if (hasEnd) cards.push(choicesCard(reply, groups.length > 0 ? reply.tail : [], reply.buttons));
  return cards.map(attach);
}

/** A message that reads well as text alone; each button repeats its label and carries what it does. */
function asText(reply: Reply): Partial<Activity> {
  const actions = reply.buttons.slice(0, suggestionsLimit).map(({ label, action }) => ({
    type: 'messageBack',
    title: label,
    text: label,
    displayText: label,
    value: { luotsi: action },
  }));
  return { text: reply.text, ...(actions.length > 0 ? { suggestedActions: { actions, to: [] } } : {}) };
}

function asCards(reply: Reply): Partial<Activity> {
  const attachments = cardsOf(reply);
  if (attachments.length === 0 || JSON.stringify(attachments).length > cardsLimit) return asText(reply);
  const withoutEntries = reply.groups.every((group) => group.cards.length === 0);
  const said = withoutEntries ? [...reply.lead, ...reply.tail] : reply.lead;
  return { text: said.join('\n\n'), attachments, attachmentLayout: 'list' };
}

/** A reply as the one activity of its turn, with cards where the channel shows them. */
export function replyActivity(reply: Reply, channelId: string): Partial<Activity> {
  const shown = channelsWithCards.includes(channelId) ? asCards(reply) : asText(reply);
  return {
    type: ActivityTypes.Message,
    ...shown,
    textFormat: 'plain',
    locale: reply.language,
    inputHint: reply.record.asks ? InputHints.ExpectingInput : InputHints.AcceptingInput,
    channelData: { luotsi: reply.record, ...(reply.sensitive ? { sensitive: true } : {}) },
  };
}
