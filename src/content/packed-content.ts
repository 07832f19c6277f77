import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentNames } from './content-files.js';
import { digestOfFiles } from './digest-of-files.js';
import type { LoadedContent } from './loaded-content.js';

/** What the build found right, and the digest of what it was read from and by. */
interface Pack {
  digest: string;
  loaded: LoadedContent;
}

const packFile = (root: string): string => join(root, 'dist', 'content.json');

/** The compiled code that decides what is right and what a value becomes. */
const code = [
  '.',
  '../guidance/knowledge',
  '../guidance/dialog',
  '../guidance/understanding',
  '../network/asking',
].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

/**
 * Content as the build checked it, without phrases, or `null` when there is no build or anything has changed
 * since. Reading and checking YAML takes most of a start; this takes a tenth of it.
 */
export function readPackedContent(root: string): LoadedContent | null {
  const file = packFile(root);
  if (!existsSync(file)) return null;
  const pack = parsePack(readFileSync(file, 'utf8'));
  return pack?.digest === digestOf(root) ? pack.loaded : null;
}

/** A pack that was cut short is as good as none. */
function parsePack(text: string): Pack | null {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function writePackedContent(root: string, loaded: LoadedContent): void {
  const file = packFile(root);
  const pack: Pack = {
    digest: digestOf(root),
    loaded: { ...loaded, understanding: { ...loaded.understanding, phrases: [] } },
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(pack));
  renameSync(`${file}.new`, file);
}

/** SHA-256 over names and bytes of the content and of the code that checks it. */
function digestOf(root: string): string {
  const scripts = code.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .sort()
      .map((name) => ({ name, path: join(folder, name) })),
  );
  const content = contentNames(root, ['phrases']).map((name) => ({ name, path: join(root, name) }));
  return digestOfFiles([...scripts, ...content]).toString('hex');
}
