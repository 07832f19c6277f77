import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { errorBody } from '../error-body.js';
import { HttpFault } from '../http-fault.js';
import { isAllowedOrigin, type OriginRules } from '../own-origin.js';
import { passOf } from './bearer.js';
import type { Chat } from './chat.js';
import type { ActivitySet } from './chat-history.js';
import type { ChatTokens } from './chat-tokens.js';
import type { DirectLine } from './direct-line.js';

export interface StreamDeps {
  tokens: ChatTokens;
  directLine: DirectLine;
  origins: OriginRules;
}

/** Bytes that may wait for a client that does not read, before it is cut off. */
const backlogLimit = 1024 * 1024;
const heartbeatMs = 20_000;
const socketsPerChat = 5;
const streamPath = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;

/** The WebSocket streams of web chat: each bound to its conversation, replaying from its watermark. */
export class ChatStreams {
  // Clients send nothing but empty frames.
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: 4_096 });
  private readonly alive = new WeakSet<WebSocket>();
  private readonly open = new Map<Chat, WebSocket[]>();
  private readonly heartbeat = setInterval(() => this.beat(), heartbeatMs).unref();

  constructor(private readonly deps: StreamDeps) {}

  /** Handles the `upgrade` event of the HTTP server. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    try {
      const { chat, watermark } = await this.admit(request);
      this.sockets.handleUpgrade(request, socket, head, (webSocket) =>
        this.attach(webSocket, chat, watermark),
      );
    } catch (error) {
      refuse(socket, error);
    }
  }

  /** Streams open now. */
  get count(): number {
    return this.sockets.clients.size;
  }

  /** Closes all streams with a code that tells clients to come back, and takes no more. */
  close(): void {
    clearInterval(this.heartbeat);
    for (const socket of this.sockets.clients) socket.close(1012, 'restarting');
    this.sockets.close();
  }

  private async admit(request: IncomingMessage): Promise<{ chat: Chat; watermark: string }> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, id] = streamPath.exec(url.pathname) ?? [];
    if (!id) throw new HttpFault(404, 'not-found', 'There is no stream at this address.');
    if (!isAllowedOrigin(request, this.deps.origins)) {
      throw new HttpFault(403, 'origin-not-allowed', 'Pages of this origin may not use this chat.');
    }
    const verified = await this.deps.tokens.verify(url.searchParams.get('t') ?? '', 'stream');
    const pass = passOf(verified, decodeURIComponent(id));
    return { chat: this.deps.directLine.chat(pass), watermark: url.searchParams.get('watermark') ?? '' };
  }

  private attach(socket: WebSocket, chat: Chat, watermark: string): void {
    const listener = (set: ActivitySet) => send(socket, JSON.stringify(set));
    const others = this.open.get(chat) ?? [];
    this.open.set(chat, [...others, socket]);
    if (others.length >= socketsPerChat) others[0]?.close(4_000, 'too many streams');
    this.alive.add(socket);
    chat.listeners.add(listener);
    socket.on('pong', () => this.alive.add(socket));
    socket.on('message', () => this.alive.add(socket));
    socket.on('error', () => socket.terminate());
    const keepOpen = chat.onErase(() => socket.close(1000, 'erased'));
    socket.on('close', () => {
      keepOpen();
      this.detach(socket, chat, listener);
    });
    const missed = chat.since(watermark);
    if (missed.activities.length > 0) listener(missed);
  }

  private detach(socket: WebSocket, chat: Chat, listener: (set: ActivitySet) => void): void {
    chat.listeners.delete(listener);
    const rest = (this.open.get(chat) ?? []).filter((one) => one !== socket);
    if (rest.length > 0) this.open.set(chat, rest);
    else this.open.delete(chat);
  }

  /** An empty frame keeps proxies from closing the stream; a client that answers no ping is gone. */
  private beat(): void {
    for (const socket of this.sockets.clients) {
      if (!this.alive.has(socket)) {
        socket.terminate();
        continue;
      }
      this.alive.delete(socket);
      socket.ping();
      send(socket, '');
    }
  }
}

function send(socket: WebSocket, text: string): void {
  if (socket.bufferedAmount > backlogLimit) socket.terminate();
  else if (socket.readyState === socket.OPEN) socket.send(text);
}

function refuse(socket: Duplex, error: unknown): void {
  const { fault, body } = errorBody(error);
  const text = JSON.stringify(body);
  const head = `HTTP/1.1 ${fault.status} Refused\r\nContent-Type: application/json\r\nConnection: close\r\n`;
  socket.end(`${head}Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}
