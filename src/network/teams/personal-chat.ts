import { z } from 'zod';
import type { Collection } from '../collection.js';
import { teamsConversationSchema } from '../people/teams-conversation.js';
import { momentSchema } from '../written-line.js';

/** Someone's own chat with Luotsi, bound to a contact or not: without it nothing can be sent of Luotsi's own accord. */
export const personalChatSchema = z.strictObject({
  chat: teamsConversationSchema,
  /** What Teams says of the person's language: `fi-FI`. */
  locale: z.string().max(40).nullable(),
  since: momentSchema,
});
export type PersonalChat = z.infer<typeof personalChatSchema>;

/** By Entra object id, in small letters. */
export const personalChats: Collection<PersonalChat> = {
  home: 'tenant',
  name: 'chat',
  schema: personalChatSchema,
};
