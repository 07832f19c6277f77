import assert from 'node:assert/strict';
import { WebSocket } from 'ws';
import type { WireActivity } from '../../src/guidance/web-chat-port.js';

export interface Answer {
  status: number;
  body: {
    error?: { code: string; message: string };
    id?: string;
    token?: string;
    conversationId?: string;
    streamUrl?: string;
    watermark?: string;
    expires_in?: number;
    activities?: WireActivity[];
  };
  headers: Headers;
}

export interface ChatRequest {
  method?: string;
  token?: string;
  body?: unknown;
  raw?: string | Uint8Array;
  headers?: Record<string, string>;
}

/** One request to Direct Line, as any client may make it. */
export async function ask(url: string, path: string, request: ChatRequest = {}): Promise<Answer> {
  const { method = 'POST', token, body, raw, headers = {} } = request;
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(`${url}${path.startsWith('/') ? path : `/v3/directline/${path}`}`, {
    method,
    headers: {
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : {}, headers: response.headers };
}

export interface OpenChat {
  id: string;
  token: string;
  streamUrl: string;
  say(text: string, channelData?: Record<string, unknown>): Promise<Answer>;
  post(body: unknown): Promise<Answer>;
  heard(watermark?: string): Promise<WireActivity[]>;
}

/** A conversation that has begun. */
export async function openChat(url: string, body: unknown = { lang: 'fi' }): Promise<OpenChat> {
  const generated = await ask(url, 'tokens/generate', { body });
  assert.equal(generated.status, 200);
  const { token = '' } = generated.body;
  const started = await ask(url, 'conversations', { token });
  assert.equal(started.status, 201);
  const { conversationId: id = '', streamUrl = '' } = started.body;
  const post = (activity: unknown) => ask(url, `conversations/${id}/activities`, { token, body: activity });
  return {
    ...{ id, token, streamUrl, post },
    say: (text, channelData) => post({ type: 'message', text, ...(channelData ? { channelData } : {}) }),
    async heard(watermark = '') {
      const path = `conversations/${id}/activities?watermark=${watermark}`;
      const { body: set } = await ask(url, path, { method: 'GET', token });
      return set.activities ?? [];
    },
  };
}

/** The frames of a stream as they come. */
export function openStream(streamUrl: string) {
  const socket = new WebSocket(streamUrl);
  const frames: { activities: WireActivity[]; watermark: string }[] = [];
  let wake = () => {};
  socket.on('message', (data) => {
    const text = String(data);
    if (text) frames.push(JSON.parse(text));
    wake();
  });
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => resolve(code));
    socket.on('error', () => resolve(-1));
  });
  return {
    socket,
    closed,
    frames,
    /** Waits until so many activities have come, gives their texts. */
    async texts(count: number): Promise<(string | undefined)[]> {
      const all = () => frames.flatMap((frame) => frame.activities);
      while (all().length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return all().map((activity) => activity.text);
    },
  };
}
