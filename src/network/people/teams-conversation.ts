import { z } from 'zod';

/** Where a message of Luotsi's own accord can be sent in Teams: all that survives of a conversation reference. */
export const teamsConversationSchema = z.strictObject({
  tenantId: z.string(),
  serviceUrl: z.url(),
  conversationId: z.string(),
  /** The bot as that conversation knows it (`28:…`). */
  botId: z.string(),
  /** In a personal chat, the person as the channel knows it (`29:…`). */
  userId: z.string().optional(),
});
export type TeamsConversation = z.infer<typeof teamsConversationSchema>;
