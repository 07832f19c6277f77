import type { Language } from '../../guidance/text/languages.js';
import type { WebChatBot, WireActivity } from '../../guidance/web-chat-port.js';
import { HttpFault } from '../http-fault.js';
import type { Chat } from './chat.js';
import type { ChatPass } from './chat-tokens.js';
import type { Chats } from './chats.js';
import { duplicateKey } from './incoming-activity.js';

export interface DirectLineDeps {
  chats: Chats;
  bot: WebChatBot;
  /** Erases what is stored of a conversation. */
  forget(conversationId: string): Promise<void>;
}

/** Messages of one conversation that may wait for their turn. */
const waitingLimit = 20;
const resultsLimit = 200;
/** What a page may ask of the bot; typing and all else is taken and left at that. */
const answered = ['message', 'event'];

/** What can be done with a web chat conversation, free of HTTP. */
export class DirectLine {
  constructor(private readonly deps: DirectLineDeps) {}

  chat({ conversationId }: ChatPass): Chat {
    const chat = this.deps.chats.get(conversationId);
    if (chat) return chat;
    throw new HttpFault(404, 'conversation-ended', 'This conversation has been erased.');
  }

  /**
   * Greets who comes for the first time or comes back with nothing on the screen (no watermark). After
   * something sensitive, what was said before is not shown again.
   */
  async open(pass: ChatPass, from: { watermark: string; locale: Language | null }): Promise<Chat> {
    const chat = this.chat(pass);
    await chat.queue.add(async () => {
      const isFirst = !chat.opened;
      chat.opened = true;
      if (!isStart(from.watermark)) return;
      if (chat.sensitive) chat.clear();
      else if (!chat.isEmpty()) return;
      const greeting = conversationUpdate(pass, from.locale ?? pass.language);
      const { activity } = chat.stamp(greeting);
      try {
        await chat.during(null, () => this.deps.bot.receive(activity));
      } catch (error) {
        chat.opened = !isFirst;
        throw error;
      }
    });
    return chat;
  }

  /** Takes a turn and gives the activity's id; the same message again gets the first result. */
  post(pass: ChatPass, activity: WireActivity): Promise<{ id: string }> {
    const chat = this.chat(pass);
    const key = duplicateKey(activity);
    const known = key === null ? undefined : chat.results.get(key);
    if (known) return known;
    if (chat.queue.length >= waitingLimit) {
      throw new HttpFault(429, 'too-many-requests', 'Earlier messages are still being answered.');
    }
    const result = this.receive(chat, activity);
    if (key !== null) remember(chat, key, result);
    return result;
  }

  /** Erases the conversation here and in the store, after a turn that may be under way. */
  async forget({ conversationId }: ChatPass): Promise<void> {
    const chat = this.deps.chats.forget(conversationId);
    const erase = () => this.deps.forget(conversationId);
    await (chat ? chat.queue.add(erase) : erase());
    chat?.clear();
  }

  private receive(chat: Chat, activity: WireActivity): Promise<{ id: string }> {
    return chat.queue.add(async () => {
      chat.opened = true;
      const own = chat.stamp(activity);
      if (answered.includes(activity.type)) {
        await chat.during(own, () => this.deps.bot.receive(own.activity));
      }
      return { id: own.activity.id };
    });
  }
}

/** A client without anything on its screen says so by an empty watermark, or by the first there is. */
const isStart = (watermark: string) => watermark === '' || watermark === '0';

function remember(chat: Chat, key: string, result: Promise<{ id: string }>): void {
  chat.results.set(key, result);
  result.catch(() => chat.results.delete(key));
  const [oldest] = chat.results.keys();
  if (chat.results.size > resultsLimit && oldest !== undefined) chat.results.delete(oldest);
}

function conversationUpdate({ userId }: ChatPass, locale: Language | null): WireActivity {
  return {
    type: 'conversationUpdate',
    membersAdded: [{ id: userId }],
    from: { id: userId, role: 'user' },
    recipient: { id: 'luotsi', name: 'Luotsi' },
    ...(locale ? { locale } : {}),
    channelData: { resume: true },
  };
}
