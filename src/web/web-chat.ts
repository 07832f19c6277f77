import type { Observable } from './subject.js';

/** What a person wrote or pressed, or the bot said, as Direct Line carries it. */
export interface ChatActivity {
  type?: string;
  from?: { role?: string };
  channelData?: { luotsi?: { lang?: string } };
  [other: string]: unknown;
}

/** What Web Chat asks of the connection that it is given. */
export interface ChatConnection {
  activity$: Observable<ChatActivity>;
  connectionStatus$: Observable<number>;
  postActivity(activity: ChatActivity): Observable<string>;
  end(): void;
  readonly token: string;
}

/** The official Direct Line client, as far as we use it. */
export interface DirectLineClient extends ChatConnection {
  readonly watermark?: string;
}

export interface StoreAction {
  type: string;
  payload?: { activity?: ChatActivity; [other: string]: unknown };
}
export interface ChatStore {
  dispatch(action: StoreAction): unknown;
}
type Next<Input> = (input: Input) => unknown;
export type StoreMiddleware = (store: ChatStore) => (next: Next<StoreAction>) => Next<StoreAction>;

export interface CardActionRequest {
  cardAction: { type: string; title?: string; value?: unknown };
}
export type CardActionMiddleware = () => (next: Next<CardActionRequest>) => Next<CardActionRequest>;

/** The parts of Web Chat's global that we use. */
export interface WebChatGlobal {
  createDirectLine(options: Record<string, unknown>): DirectLineClient;
  createStore(state: object, ...middleware: StoreMiddleware[]): ChatStore;
  renderWebChat(props: Record<string, unknown>, element: HTMLElement): void;
}

declare global {
  interface Window {
    WebChat?: WebChatGlobal;
  }
}

/** Loads Web Chat after the first paint: the page is readable and its links work before that. */
export function loadWebChat(script: string): Promise<WebChatGlobal> {
  return new Promise((resolve, reject) => {
    if (window.WebChat) return resolve(window.WebChat);
    const element = document.createElement('script');
    element.src = script;
    element.onload = () =>
      window.WebChat ? resolve(window.WebChat) : reject(new Error('Web Chat did not start'));
    element.onerror = () => {
      element.remove();
      reject(new Error('Web Chat could not be loaded'));
    };
    document.head.append(element);
  });
}
