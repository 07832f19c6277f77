import { type Activity, ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import { actionSchema } from '../guidance/dialog/reply.js';
import type { TurnInput } from '../guidance/dialog/turn-input.js';
import { type Language, languages } from '../guidance/text/languages.js';

/** A page's own request for a greeting, beside the channel's. */
const openEvent = 'luotsi/open';
const textLimit = 5_000;

const pressedSchema = z.object({ luotsi: actionSchema });
const openSchema = z
  .object({
    language: z.enum(languages).optional().catch(undefined),
    easy: z.boolean().optional().catch(undefined),
    resume: z.boolean().optional().catch(undefined),
  })
  .catch({});

/** The language that a channel's locale names; `null` for none of ours. */
export function languageOfLocale(locale: string | undefined): Language | null {
  const primary = locale?.toLowerCase().split(/[-_]/)[0];
  return languages.find((one) => one === primary) ?? null;
}

/** Control characters, half characters and direction overrides say nothing and can hide words; line ends and tabs stay. */
const invisible = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
export const cleanText = (text: string): string =>
  [...text.slice(0, 2 * textLimit)]
    .slice(0, textLimit)
    .join('')
    .replace(invisible, (one) => (/[\n\r\t]/.test(one) ? one : ''))
    .trim();

function messageInput(activity: Activity): TurnInput {
  const pressed = pressedSchema.safeParse(activity.value);
  if (pressed.success) return { type: 'button', action: pressed.data.luotsi };
  const text = cleanText(activity.text ?? '');
  if (text !== '') return { type: 'message', text };
  if (activity.value !== undefined && activity.value !== null) return { type: 'unreadable', what: 'button' };
  return { type: 'unreadable', what: activity.attachments?.length ? 'attachment' : 'empty' };
}

/** What an activity means for the family turn; `null` when it asks for no reply. */
export function turnInputOf(activity: Activity): TurnInput | null {
  const language = languageOfLocale(activity.locale) ?? 'fi';
  if (activity.type === ActivityTypes.Message) return messageInput(activity);
  if (activity.type === ActivityTypes.ConversationUpdate) {
    const joined = activity.membersAdded?.some((member) => member.id !== activity.recipient?.id);
    return joined ? { type: 'open', language, resume: activity.channelData?.resume === true } : null;
  }
  if (activity.type === ActivityTypes.Event && activity.name === openEvent) {
    const asked = openSchema.parse(activity.value);
    return { type: 'open', ...asked, language: asked.language ?? language };
  }
  return null;
}
