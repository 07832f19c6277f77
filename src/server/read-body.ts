import type { IncomingMessage } from 'node:http';
import { HttpFault } from './http-fault.js';

/** How much of a request that is too large is still read, so that its sender gets the answer. */
const drained = 4 * 1024 * 1024;

/** The whole body, at most `limit` bytes; 413 beyond. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size > drained) break;
      if (size <= limit) chunks.push(chunk);
    }
  } catch {
    throw new HttpFault(400, 'aborted', 'The request ended before its body did.');
  }
  if (size > limit) {
    const message = `The request is larger than ${Math.floor(limit / 1024)} kilobytes.`;
    throw new HttpFault(413, 'too-large', message).withHeaders({ Connection: 'close' });
  }
  return Buffer.concat(chunks);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A body's text; 400 when its bytes are not UTF-8. */
export async function readText(request: IncomingMessage, limit: number): Promise<string> {
  const bytes = await readBody(request, limit);
  try {
    return utf8.decode(bytes);
  } catch {
    throw new HttpFault(400, 'bad-encoding', 'The body is not text in UTF-8.');
  }
}

/** A JSON body, `undefined` when there is none; 400 when malformed, 415 when it says to be something else. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const text = await readText(request, limit);
  if (text.trim() === '') return undefined;
  if (type !== undefined && type !== 'application/json' && !type.endsWith('+json')) {
    throw new HttpFault(415, 'unsupported-media-type', 'Send JSON.');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpFault(400, 'malformed-json', 'The body is not valid JSON.');
  }
}
