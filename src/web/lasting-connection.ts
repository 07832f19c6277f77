import { directLine } from './direct-line-address.js';
import { type OpenedSession, openAfresh, openSession } from './open-session.js';
import { firstOf, type Observable, observableOf, Subject, type Subscription } from './subject.js';
import type { ChatActivity, ChatConnection, DirectLineClient, WebChatGlobal } from './web-chat.js';

/** The official client's states. */
export const status = { connecting: 1, online: 2, expired: 3, failed: 4, ended: 5 } as const;

/** What the client answers when its post did not get through but may the next time. */
const notThrough = 'retry';
const waitsMs = [0, 1000, 3000, 8000, 20_000];

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export interface ConnectionHooks {
  /** The language in which a conversation begins if this one is over. */
  language(): string;
  /** The connection has been lost for longer than a moment, or is back. */
  onTrouble(isTrouble: boolean): void;
}

/**
 * A connection that outlives tokens: the official client behind it is replaced when its token has run out or it
 * has given up, and what was being sent meanwhile is sent then. Web Chat sees a connection that is slow for a
 * moment, so that nothing written is lost, however long the page has lain open.
 */
export class LastingConnection implements ChatConnection {
  readonly activity$ = new Subject<ChatActivity>(false);
  readonly connectionStatus$ = new Subject<number>(true);
  private client: DirectLineClient;
  private subscriptions: Subscription[] = [];
  private mending: Promise<void> | null = null;
  private isOver = false;
  private wasOnline = false;

  constructor(
    private readonly webChat: WebChatGlobal,
    private opened: OpenedSession,
    private readonly hooks: ConnectionHooks,
  ) {
    this.client = this.connect(opened.resumed ? '0' : null);
  }

  get token(): string {
    return this.opened.session.token;
  }

  postActivity(activity: ChatActivity): Observable<string> {
    return observableOf(this.send(activity));
  }

  end(): void {
    this.isOver = true;
    this.letGo();
  }

  private async send(activity: ChatActivity): Promise<string> {
    for (const ms of waitsMs) {
      if (ms > 0) await wait(ms);
      await this.mending;
      const id = await firstOf(this.client.postActivity(activity)).catch(() => notThrough);
      if (id !== notThrough) return id;
      await this.mend();
    }
    throw new Error('the message could not be sent');
  }

  /** `watermark`: what this page has seen; `'0'` shows a conversation from its beginning; `null` is a new one. */
  private connect(watermark: string | null): DirectLineClient {
    const { conversationId, token } = this.opened.session;
    const client = this.webChat.createDirectLine({
      domain: new URL(directLine, location.href).href,
      token,
      ...(watermark === null ? {} : { conversationId, watermark }),
    });
    this.subscriptions = [
      client.connectionStatus$.subscribe({ next: (now) => this.hear(now, client) }),
      // Subscribing is what makes the client connect.
      client.activity$.subscribe({ next: (one) => this.activity$.next(one), error: () => undefined }),
    ];
    return client;
  }

  private hear(now: number, client: DirectLineClient): void {
    if (this.isOver) return;
    const wasOnline = this.wasOnline;
    if (now === status.online) this.wasOnline = true;
    // Once it has been online, Web Chat takes anything but a slow connection for the end.
    this.connectionStatus$.next(wasOnline && now !== status.online ? status.connecting : now);
    if (!wasOnline || now < status.expired) return;
    // The client is in the midst of telling: it is replaced when it has finished.
    setTimeout(() => {
      if (client === this.client) void this.mend(now);
    }, 0);
  }

  private letGo(): void {
    const { client, subscriptions } = this;
    for (const subscription of subscriptions) subscription.unsubscribe();
    client.end();
  }

  private mend(because: number = status.failed): Promise<void> {
    this.mending ??= this.replaceClient(because).finally(() => {
      this.mending = null;
    });
    return this.mending;
  }

  private async replaceClient(because: number): Promise<void> {
    const seen = this.client.watermark ?? '0';
    const before = this.opened.session.conversationId;
    this.letGo();
    for (let tries = 0; !this.isOver; tries += 1) {
      await wait(waitsMs[Math.min(tries, waitsMs.length - 1)] ?? 0);
      const open = because === status.ended ? openAfresh : openSession;
      const opened = await open(this.hooks.language()).catch(() => null);
      this.hooks.onTrouble(!opened);
      if (!opened) continue;
      this.opened = opened;
      this.client = this.connect(opened.session.conversationId === before ? seen : null);
      return;
    }
  }
}
