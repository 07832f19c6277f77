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
  packed: Map<string, Buffer>;
}

/** Takes what the build bundled into `folder`. Throws when it was not built. */
export function readPageAssets(folder: string): PageAssets {
  const names: Record<string, string> = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8'));
  const assets = new Map<string, Asset>();
  for (const name of Object.values(names)) assets.set(name, readAsset(folder, name));
  return {
    url: (plainName) => `/assets/${names[plainName] ?? plainName}`,
    register: (server) => {
      server.get('/assets/:name', async (request: Request, response: Response) => {
        await sendAsset(assets.get(String(request.params?.name)), request, response);
      });
    },
  };
}

/** Compressed copies only stay in memory: the plain bytes of Web Chat are read when a rare client wants them. */
function readAsset(folder: string, name: string): Asset {
  const packed = new Map(
    encodings.map(({ name: encoding, suffix }) => [encoding, readFileSync(join(folder, name + suffix))]),
  );
  const type = contentTypes[extname(name)] ?? 'application/octet-stream';
  return { type, path: join(folder, name), packed };
}

async function sendAsset(asset: Asset | undefined, request: Request, response: Response): Promise<void> {
  if (!asset) throw new HttpFault(404, 'not-found', 'There is no such file.');
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = encodings.find(({ name }) => accepted.includes(name))?.name;
  const bytes = (encoding && asset.packed.get(encoding)) || (await readFile(asset.path));
  response.setHeader('Content-Type', asset.type);
  response.setHeader('Vary', 'Accept-Encoding');
  // The name holds a hash of the content, so a copy never grows old.
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', bytes.length);
  response.writeHead(200);
  response.end(bytes);
}
