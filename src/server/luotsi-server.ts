import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';
import type { ReportTrouble } from '../guidance/report-trouble.js';
import type { WebChatBot } from '../guidance/web-chat-port.js';
import { type ReceiveActivity, registerBotEndpoint } from './bot-endpoint.js';
import { createHttpServer, type SendErrorPage } from './create-http-server.js';
import { ChatTokens } from './directline/chat-tokens.js';
import type { Chats } from './directline/chats.js';
import { DirectLine } from './directline/direct-line.js';
import { registerDirectLine } from './directline/register-direct-line.js';
import { ChatStreams } from './directline/stream.js';
import { registerHealth } from './health.js';
import type { Log } from './log.js';
import { createMetrics, type Metrics, registerMetrics } from './metrics.js';
import type { OriginRules } from './own-origin.js';
import { createRateLimits, type Limits } from './rate-limits.js';

export interface LuotsiServerOptions {
  log: Log;
  report: ReportTrouble;
  clock: () => Date;
  keys: readonly { id: string; secret: Uint8Array }[];
  chats: Chats;
  bot: WebChatBot;
  /** Erases what is stored of a web chat conversation. */
  forget(conversationId: string): Promise<void>;
  origins: OriginRules;
  limits: Limits;
  metricsToken: string | null;
  /** `null`: `/api/messages` does not exist. */
  connector: { receive: ReceiveActivity; loopbackOnly: boolean } | null;
  isReady(): Promise<boolean>;
  sendErrorPage?: SendErrorPage;
}

export type ListenResult = { ok: true; port: number } | { ok: false; cause: NodeJS.ErrnoException };

/** Everything that Luotsi serves over HTTP, before pages. */
export class LuotsiServer {
  readonly metrics: Metrics;
  readonly http: Server;
  private readonly streams: ChatStreams;
  private readonly sweep: NodeJS.Timeout;
  private stopping = false;

  constructor(private readonly options: LuotsiServerOptions) {
    const { log, report, clock, keys, chats, bot, forget, origins, limits } = options;
    const tokens = new ChatTokens(keys, clock);
    const directLine = new DirectLine({ chats, bot, forget });
    this.streams = new ChatStreams({ tokens, directLine, origins });
    this.metrics = createMetrics(() => this.streams.count);
    this.http = createHttpServer({ log, report, sendErrorPage: options.sendErrorPage });
    registerHealth(this.http, async () => !this.stopping && (await options.isReady()));
    registerMetrics(this.http, this.metrics, options.metricsToken);
    registerDirectLine(this.http, { tokens, directLine, origins, spend: createRateLimits(limits) });
    if (options.connector) registerBotEndpoint(this.http, { ...options.connector, report });
    this.http.server.on('upgrade', (request, socket, head) => {
      void this.streams.upgrade(request, socket, head);
    });
    this.sweep = setInterval(() => chats.sweep(), 60_000).unref();
  }

  /** Port 0 takes a free one. */
  listen(port: number, host: string): Promise<ListenResult> {
    return new Promise((resolve) => {
      const { server } = this.http;
      // On restify's own server: it passes the error on and would end the process if nobody listened there.
      this.http.on('error', (cause: NodeJS.ErrnoException) => resolve({ ok: false, cause }));
      server.listen(port, host, () => {
        const address: AddressInfo | string | null = server.address();
        resolve({ ok: true, port: typeof address === 'object' && address ? address.port : port });
      });
    });
  }

  /** Takes no new connections, lets turns under way end, then closes the streams. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.sweep);
    const closed = new Promise<void>((resolve) => {
      this.http.server.close(() => resolve());
    });
    await this.options.chats.settle();
    this.streams.close();
    this.http.server.closeIdleConnections();
    const deadline = setTimeout(() => this.http.server.closeAllConnections(), 5_000).unref();
    await closed;
    clearTimeout(deadline);
  }
}
