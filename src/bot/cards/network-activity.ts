import { type Activity, ActivityTypes, type Attachment } from 'botbuilder';
import type { NetworkReply } from '../../network/conversation/network-reply.js';

import { type AdaptiveCard, cardContentType } from './adaptive-card.js';
import { closingCard, networkCard } from './network-card.js';
import { shortened } from './plain-words.js';

/** Teams refuses a message above 80 KB; what surrounds the cards needs some of it. */
const cardsLimit = 72 * 1024;
const mostCards = 10;
const longestText = 12_000;

export const attach = (content: AdaptiveCard): Attachment => ({ contentType: cardContentType, content });

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** As many cards as fit, in their order; the closing one always. */
function fitting(cards: Attachment[], closing: Attachment[]): Attachment[] {
  const kept: Attachment[] = [];
  let size = sizeOf(closing);
  for (const card of cards.slice(0, mostCards)) {
    size += sizeOf(card);
    if (size > cardsLimit) break;
    kept.push(card);
  }
  return [...kept, ...closing];
}

/** A reply's words and cards, with or without a turn that it answers. */
export type TeamsMessage = Pick<NetworkReply, 'language' | 'lead' | 'cards' | 'tail' | 'buttons'>;

/** A message of the network half as Teams takes it: always plain text, always below the limit. */
export function networkActivity(message: TeamsMessage): Partial<Activity> {
  const { cards, tail, buttons, lead, language } = message;
  const closes = buttons.length > 0 || (tail.length > 0 && cards.length > 0);
  const closing = closes ? [attach(closingCard(cards.length > 0 ? tail : [], buttons))] : [];
  const attachments = fitting(
    cards.map((card) => attach(networkCard(card))),
    closing,
  );
  const said = cards.length > 0 ? lead : [...lead, ...tail];
  return {
    type: ActivityTypes.Message,
    text: shortened(said.join('\n\n'), longestText),
    textFormat: 'plain',
    locale: language,
    ...(attachments.length > 0 ? { attachments, attachmentLayout: 'list' } : {}),
  };
}

/** The reply of a turn, with its record. */
export const networkReplyActivity = (reply: NetworkReply): Partial<Activity> => ({
  ...networkActivity(reply),
  channelData: { luotsi: reply.record },
});
