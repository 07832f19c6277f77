/** A Bot Framework activity as plain data; only the fields that Luotsi reads or writes are typed. */
export interface WireActivity {
  type: string;
  id?: string;
  timestamp?: string;
  text?: string;
  value?: unknown;
  name?: string;
  locale?: string;
  from?: { id: string; name?: string; role?: string };
  recipient?: { id: string; name?: string };
  conversation?: { id: string };
  channelId?: string;
  channelData?: Record<string, unknown>;
  attachments?: { contentType: string; content?: unknown; contentUrl?: string; name?: string }[];
  attachmentLayout?: string;
  suggestedActions?: { actions: { type: string; title: string; value?: unknown }[] };
  inputHint?: string;
  replyToId?: string;
  [other: string]: unknown;
}

/** Where replies of our own web chat go: the Direct Line server implements it, the bot's adapter writes to it. */
export interface WebChatPort {
  deliver(conversationId: string, activities: WireActivity[]): Promise<{ ids: string[] }>;
}

/** How our Direct Line server hands an activity to the bot, in process. Resolves when the turn's state is stored. */
export interface WebChatBot {
  receive(activity: WireActivity): Promise<void>;
}
