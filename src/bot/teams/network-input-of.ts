import { type Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { type NetworkAction, networkActionSchema } from '../../network/conversation/network-action.js';
import type { NetworkInput } from '../../network/conversation/network-turn.js';
import { cleanText } from '../turn-input-of.js';

const pressedSchema = z.looseObject({ luotsi: z.record(z.string(), z.unknown()) });

/**
 * What was pressed, with what was chosen in the card beside it: a choice goes where the action leaves room for it.
 * `null` for what no card of Luotsi's carries.
 */
export function actionOf(data: unknown): NetworkAction | null {
  const pressed = pressedSchema.safeParse(data);
  if (!pressed.success) return null;
  const { luotsi, ...inputs } = pressed.data;
  const chosen = networkActionSchema.safeParse({ ...luotsi, ...inputs });
  return chosen.data ?? networkActionSchema.safeParse(luotsi).data ?? null;
}

/** What a message means for the network's turn; Luotsi's own name in it is no word of it. */
export function networkInputOf(activity: Activity): NetworkInput {
  const action = actionOf(activity.value);
  if (action) return { type: 'button', action };
  const text = cleanText(TurnContext.removeRecipientMention(activity) ?? '');
  if (text !== '') return { type: 'message', text };
  if (activity.value !== undefined && activity.value !== null) return { type: 'unreadable', what: 'button' };
  return { type: 'unreadable', what: hasFile(activity) ? 'attachment' : 'empty' };
}

/** Teams sends every message a second time as an attachment of HTML: that is no file. */
const hasFile = ({ attachments }: Activity): boolean =>
  attachments?.some(({ contentType }) => contentType !== 'text/html') ?? false;
