import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder, for its owner alone, and those above it that are missing. Node's own way of making several at
 * once never ends where the system says of a parent that is there that it is not, as below /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  const error = await tryToMake(path);
  if (error?.code !== 'ENOENT' || dirname(path) === path) return unlessThere(path, error);
  await makeFolder(dirname(path));
  await unlessThere(path, await tryToMake(path));
}

const tryToMake = (path: string): Promise<NodeJS.ErrnoException | null> =>
  mkdir(path, { mode: 0o700 }).then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  );

async function unlessThere(path: string, error: NodeJS.ErrnoException | null): Promise<void> {
  if (!error) return;
  const isThere = error.code !== 'ENOENT' && (await stat(path).catch(() => null))?.isDirectory();
  if (!isThere) throw error;
}
