import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import { HttpFault } from '../http-fault.js';

const contentTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** The page's files by plain name: `chat.js`, `page.css`, `webchat.js`. */
export interface PageAssets {
  url(plainName: string): string;
  register(server: Server): void;
}

interface Asset {
  type: string;
  path: string;
}

/** Takes what the build bundled into `folder`. Throws when it was not built. */
export function readPageAssets(folder: string): PageAssets {
  const names: Record<string, string> = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8'));
  const assets = new Map<string, Asset>();
  for (const name of Object.values(names)) {
    const type = contentTypes[extname(name)] ?? 'application/octet-stream';
    assets.set(name, { type, path: join(folder, name) });
  }
  return {
    url: (plainName) => `/assets/${names[plainName] ?? plainName}`,
    register: (server) => {
      server.get('/assets/:name', async (request: Request, response: Response) => {
        await sendAsset(assets.get(String(request.params?.name)), request, response);
      });
    },
  };
}

/** Read when asked for: a browser asks once and keeps the file, and the system keeps it in its cache. */
async function sendAsset(asset: Asset | undefined, request: Request, response: Response): Promise<void> {
  if (!asset) throw new HttpFault(404, 'not-found', 'There is no such file.');
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = encodings.find(({ name }) => accepted.includes(name));
  const bytes = await readFile(asset.path + (encoding?.suffix ?? ''));
  response.setHeader('Content-Type', asset.type);
  response.setHeader('Vary', 'Accept-Encoding');
  // The name holds a hash of the content, so a copy never grows old.
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  if (encoding) response.setHeader('Content-Encoding', encoding.name);
  response.setHeader('Content-Length', bytes.length);
  response.writeHead(200);
  response.end(bytes);
}
