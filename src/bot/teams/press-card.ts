import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { NetworkCard, NetworkReply } from '../../network/conversation/network-reply.js';
import { cardContentType } from '../cards/adaptive-card.js';
import { attach, networkReplyActivity } from '../cards/network-activity.js';
import { networkCard } from '../cards/network-card.js';
import { fixed, takeTurn } from './answer-message.js';
import { replaceMessage } from './deliver.js';
import { actionOf } from './network-input-of.js';
import type { TeamsScene } from './teams-activity.js';
import type { TeamsDeps } from './teams-deps.js';

const pressedSchema = z.object({
  action: z.object({ data: z.unknown() }),
  trigger: z.string().nullish(),
});

/** The body of an answer to `adaptiveCard/action`. */
type Answer = { statusCode: number; type: string; value: unknown };

const inWords = (text: string): Answer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: text,
});

const notUnderstood: Answer = {
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code: 'BadRequest', message: 'This is no press of a card of Luotsi’s.' },
};

interface Pressed {
  scene: TeamsScene;
  value: unknown;
  /** The message in which the card stands. */
  messageId: string | null;
}

/**
 * A press of an `Action.Execute`: what comes of it stands in the card's place, for the one who pressed by this answer,
 * for everyone else by the message anew.
 */
export async function pressCard(
  context: TurnContext,
  { scene, value, messageId }: Pressed,
  deps: TeamsDeps,
): Promise<Answer> {
  const pressed = pressedSchema.safeParse(value);
  const action = pressed.success ? actionOf(pressed.data.action.data) : null;
  if (!action) return notUnderstood;
  const { person } = scene;
  if (!person) return inWords(fixed(scene, 'teams.nobody', deps).text ?? '');
  const reply = await takeTurn({ ...scene, person }, { type: 'button', action }, deps);
  const [card] = reply.cards;
  if (!card) return inWords(reply.text);
  const isOnlyLooked = pressed.data?.trigger === 'automatic';
  if (messageId && !isOnlyLooked) await forEveryone(context, { reply, card, messageId }, deps);
  return { statusCode: 200, type: cardContentType, value: networkCard(withWords(card, reply)) };
}

/** What was said of the press stands in the card: an answer can show only one of the two. */
const withWords = (card: NetworkCard, { lead }: NetworkReply): NetworkCard => ({
  ...card,
  ...(lead.length > 0 ? { text: [...lead, card.text].filter(Boolean).join('\n\n') } : {}),
});

async function forEveryone(
  context: TurnContext,
  { reply, card, messageId }: { reply: NetworkReply; card: NetworkCard; messageId: string },
  { report }: TeamsDeps,
): Promise<void> {
  const activity = {
    ...networkReplyActivity({ ...reply, lead: [], cards: [] }),
    ...{ id: messageId, attachments: [attach(networkCard(card))] },
  };
  const { status, code } = await replaceMessage(context, activity);
  if (status < 300) return;
  const what = 'a pressed card could not be replaced for those who did not press it';
  report({ code: 'card-not-replaced', what, ids: { status, subCode: code ?? '' } });
}
