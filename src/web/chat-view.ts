import { cardLooks, styleOptions, webChatLocale } from './chat-looks.js';
import { LastingConnection, status } from './lasting-connection.js';
import type { OpenedSession } from './open-session.js';
import type { PageSettings } from './page-settings.js';
import type {
  CardActionMiddleware,
  ChatActivity,
  ChatStore,
  StoreMiddleware,
  WebChatGlobal,
} from './web-chat.js';
import type { Wish } from './wishes.js';

export interface ChatViewOptions {
  webChat: WebChatGlobal;
  opened: OpenedSession;
  settings: PageSettings;
  element: HTMLElement;
  onBotActivity(activity: ChatActivity): void;
  onTrouble(isTrouble: boolean): void;
}

/** A chat that does not greet by then is taken to be down. */
const patienceMs = 25_000;

/** Web Chat on one conversation. */
export class ChatView {
  private readonly connection: LastingConnection;
  private readonly store: ChatStore;
  private settings: PageSettings;

  constructor(private readonly options: ChatViewOptions) {
    const { webChat, opened } = options;
    this.settings = options.settings;
    this.connection = new LastingConnection(webChat, opened, {
      language: () => this.settings.language,
      onTrouble: (isTrouble) => options.onTrouble(isTrouble),
    });
    this.store = webChat.createStore({}, tellOfBot(options.onBotActivity));
  }

  /** Shows it, hidden or not; resolves when the bot has said something. Rejects when it cannot be reached. */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.connection.end();
        reject(new Error('the chat cannot be reached'));
      };
      const patience = setTimeout(giveUp, patienceMs);
      const heard = this.connection.activity$.subscribe({
        next: ({ from }) => {
          if (from?.role !== 'bot') return;
          clearTimeout(patience);
          heard.unsubscribe();
          resolve();
        },
      });
      this.connection.connectionStatus$.subscribe({
        next: (now) => {
          if (now < status.expired) return;
          clearTimeout(patience);
          giveUp();
        },
      });
      this.render();
    });
  }

  /** Goes on in the language of these settings. The nonce stays the page's own. */
  put(settings: PageSettings): void {
    this.settings = { ...settings, nonce: this.settings.nonce };
    this.render();
  }

  /** Says a button as if it had been pressed in the conversation, under its words. */
  say({ label, action }: Wish): void {
    this.store.dispatch({
      type: 'WEB_CHAT/SEND_MESSAGE_BACK',
      payload: { displayText: label, text: label, value: { luotsi: action } },
    });
  }

  private render(): void {
    const { webChat, element } = this.options;
    const { language, direction, nonce, texts } = this.settings;
    const { connection, store } = this;
    webChat.renderWebChat(
      {
        ...{ store, styleOptions, nonce, directLine: connection },
        adaptiveCardsHostConfig: cardLooks,
        cardActionMiddleware: this.pressing,
        activityStatusMiddleware: withoutTimes,
        locale: webChatLocale(language),
        dir: direction,
        overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: texts.write, TEXT_INPUT_ALT: texts.write },
        username: '',
      },
      element,
    );
  }

  /** A pressed button appears under its words; numbers are called in this page, for a new one would stay empty. */
  private readonly pressing: CardActionMiddleware = () => (next) => (request) => {
    const { type, title, value } = request.cardAction;
    if (type === 'postBack' && isAction(value)) return this.say({ label: title ?? '', action: value.luotsi });
    if (type === 'openUrl' && typeof value === 'string' && /^(tel|sms|mailto):/.test(value)) {
      location.href = value;
      return undefined;
    }
    return next(request);
  };
}

/** When something was said is of no use here; that a message was not sent still shows. */
const withoutTimes = () => (next: (request: object) => unknown) => (request: object) =>
  next({ ...request, hideTimestamp: true });

const isAction = (value: unknown): value is { luotsi: object } =>
  typeof value === 'object' && value !== null && 'luotsi' in value && typeof value.luotsi === 'object';

const tellOfBot =
  (tell: (activity: ChatActivity) => void): StoreMiddleware =>
  () =>
  (next) =>
  (action) => {
    const activity = action.payload?.activity;
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity?.from?.role === 'bot') tell(activity);
    return next(action);
  };
