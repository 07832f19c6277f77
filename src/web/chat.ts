import { savedSession, saveSession } from './chat-session.js';
import { ChatView } from './chat-view.js';
import { keepGreetingInSight } from './greeting-in-sight.js';
import { Notice } from './notice.js';
import { type OpenedSession, openAfresh, openSession } from './open-session.js';
import { putFrameInto } from './page-frame.js';
import { type PageSettings, readSettings } from './page-settings.js';
import { type ChatActivity, loadWebChat, type WebChatGlobal } from './web-chat.js';
import { Wishes } from './wishes.js';

/** Replayed messages come in a burst; the frame follows the last of them. */
const settleMs = 80;

/** The page's conversation: opens the chat, shows it in the place of the first paint, keeps page and chat in one language. */
class ChatPage {
  private settings: PageSettings = readSettings();
  private readonly notice = new Notice(() => this.settings.texts);
  private readonly wishes = new Wishes(() => this.notice.show('loading'));
  private view: ChatView | null = null;
  /** What the conversation has been asked to go on in; until it does, its earlier language is not followed. */
  private expected: string | null = null;
  private following: ReturnType<typeof setTimeout> | undefined;

  async start(): Promise<void> {
    this.wishes.holdBack();
    try {
      await this.open();
    } catch {
      this.wishes.letThrough();
      this.notice.offerRetry(() => void this.start());
    }
  }

  private async open(): Promise<void> {
    const { language, webChatScript } = this.settings;
    const [webChat, opened] = await Promise.all([loadWebChat(webChatScript), openSession(language)]);
    if (opened.session.language !== language && isAskedFor(language)) {
      this.expected = language;
      this.wishes.addLanguage(language);
    }
    try {
      await this.show(webChat, opened);
    } catch (cause) {
      // A conversation that has ended on the server is not gone back to: there the next one begins.
      if (!opened.resumed) throw cause;
      await this.show(webChat, await openAfresh(language));
    }
  }

  private show(webChat: WebChatGlobal, opened: OpenedSession): Promise<void> {
    const element = document.createElement('div');
    element.className = 'conversation';
    document.getElementById('conversation')?.replaceChildren(element);
    // A conversation that goes on is seen where it was left.
    if (!opened.resumed && !this.wishes.isWaiting) keepGreetingInSight(element);
    const view = new ChatView({
      ...{ webChat, opened, element, settings: this.settings },
      onBotActivity: (activity) => this.hearBot(view, activity),
      onTrouble: (isTrouble) => this.notice.show(isTrouble ? 'offline' : null),
    });
    return view.open();
  }

  /** The first word of the bot's brings the chat into the place of the first paint. */
  private hearBot(view: ChatView, { channelData }: ChatActivity): void {
    if (this.view !== view) {
      this.view = view;
      takeOver();
      this.notice.show(null);
      setTimeout(() => this.wishes.serve((wish) => view.say(wish)), 0);
    }
    const language = channelData?.luotsi?.lang;
    if (language) this.follow(language);
  }

  private follow(language: string): void {
    if (this.expected !== null && this.expected !== language) return;
    this.expected = null;
    clearTimeout(this.following);
    this.following = setTimeout(() => {
      const session = savedSession();
      if (session) saveSession({ ...session, language });
      if (language === document.documentElement.lang) return;
      putFrameInto(language).then(
        (settings) => {
          this.settings = settings;
          this.view?.put(settings);
          measure();
        },
        // The words of the frame stay as they are; the conversation goes on.
        () => undefined,
      );
    }, settleMs);
  }
}

const isAskedFor = (language: string) => new URLSearchParams(location.search).get('lang') === language;

/** Who was at a choice of the first paint stays at the same place of the page. */
function takeOver(): void {
  const chat = document.getElementById('chat');
  const greeting = document.getElementById('greeting');
  const hadFocus = greeting?.contains(document.activeElement);
  greeting?.remove();
  document.documentElement.classList.add('chatting');
  measure();
  if (hadFocus) chat?.focus({ preventScroll: true });
}

/** How much of the page lies above the chat, for page.css. */
function measure(): void {
  const chat = document.getElementById('chat');
  const above = chat ? Math.round(chat.getBoundingClientRect().top + window.scrollY) : 0;
  document.documentElement.style.setProperty('--above', `${above}px`);
}

window.addEventListener('resize', measure);
void new ChatPage().start();
