import type { WebChatPort, WireActivity } from '../../guidance/web-chat-port.js';
import { Chat } from './chat.js';

/** A conversation can be asked for as long as a token of it may be valid. */
const tombstoneMs = 25 * 60 * 60_000;
export const chatLimits = { chats: 5_000, idleMinutes: 60, historyBytes: 64 * 1024 * 1024 };

/** The web chat conversations of this process, and where the bot's replies to them go. */
export class Chats implements WebChatPort {
  private readonly chats = new Map<string, Chat>();
  private readonly forgotten = new Map<string, number>();

  constructor(private readonly clock: () => Date) {}

  /** The conversation, begun if need be; `null` when it has been forgotten. */
  get(id: string): Chat | null {
    if (this.forgotten.has(id)) return null;
    const chat = this.chats.get(id) ?? new Chat(id, this.clock);
    chat.lastUsed = this.clock().getTime();
    // Last in the map is used last: the first without a listener goes when there are too many.
    this.chats.delete(id);
    this.chats.set(id, chat);
    if (this.chats.size > chatLimits.chats) this.dropOldest();
    return chat;
  }

  async deliver(conversationId: string, activities: WireActivity[]): Promise<{ ids: string[] }> {
    return { ids: this.get(conversationId)?.deliver(activities) ?? [] };
  }

  /** Takes the conversation out of memory for good; gives what there was. */
  forget(id: string): Chat | null {
    const chat = this.chats.get(id) ?? null;
    this.forgotten.set(id, this.clock().getTime());
    this.chats.delete(id);
    chat?.erase();
    return chat;
  }

  /** Drops conversations that nobody uses, and what is older than a history may be. */
  sweep(): void {
    const now = this.clock().getTime();
    for (const [id, at] of this.forgotten) if (now - at > tombstoneMs) this.forgotten.delete(id);
    for (const [id, chat] of this.chats) {
      const isIdle = now - chat.lastUsed > chatLimits.idleMinutes * 60_000;
      if (isIdle && isFree(chat)) this.chats.delete(id);
      else chat.since('');
    }
    this.limitHistory();
  }

  /** All histories together have an end too: those used longest ago lose theirs, their talk goes on. */
  private limitHistory(): void {
    let bytes = 0;
    for (const chat of [...this.chats.values()].reverse()) {
      bytes += chat.size;
      if (bytes > chatLimits.historyBytes) chat.clear();
    }
  }

  /** Resolves when no turn is under way. */
  async settle(): Promise<void> {
    await Promise.all([...this.chats.values()].map((chat) => chat.queue.add(async () => undefined)));
  }

  private dropOldest(): void {
    for (const [id, chat] of this.chats) {
      if (!isFree(chat)) continue;
      this.chats.delete(id);
      return;
    }
  }
}

const isFree = (chat: Chat) => chat.listeners.size === 0 && chat.queue.length === 0;
