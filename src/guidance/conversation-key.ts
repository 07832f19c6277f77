/** A conversation's id over all channels. */
export const conversationKey = (channelId: string, conversationId: string): string =>
  `${channelId}:${conversationId}`;

/** The channel of our own web chat. */
export const webChatChannel = 'webchat';
