import { type FileHandle, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { deepFreeze } from './deep-freeze.js';
import { makeFolder } from './make-folder.js';

/**
 * lowdb's medium: a JSON file replaced as a whole by renaming, so that a reader or a killed process never
 * leaves half of one. With `sync` the bytes are on the disk before the write is done: needed to survive a power
 * cut, not a killed process. Without it the old file is taken away before the new one gets its name: a rename
 * over a file makes some file systems write to the disk at once, which stalled one turn in a hundred for a tenth of
 * a second and more. A process killed in between leaves the whole new file, which reading then takes. Reading gives a
 * frozen value, `null` when there is no file, and throws
 * `SyntaxError` when it is not JSON.
 */
export class AtomicJsonFile<T> implements Adapter<T> {
  constructor(
    readonly path: string,
    private readonly options: { sync?: boolean; mode?: number } = {},
  ) {}

  async read(): Promise<T | null> {
    try {
      return deepFreeze(JSON.parse(await readFile(this.path, 'utf8')));
    } catch (error) {
      if (!isAbsent(error)) throw error;
      return this.readInterrupted();
    }
  }

  /** What a write left that was cut off between taking the old file away and naming the new one. */
  private async readInterrupted(): Promise<T | null> {
    const temporary = `${this.path}.tmp`;
    const left = await stat(temporary).catch(unlessAbsent);
    if (!left?.isFile()) return null;
    const value = deepFreeze(JSON.parse(await readFile(temporary, 'utf8')));
    await rename(temporary, this.path);
    return value;
  }

  async write(data: T): Promise<void> {
    const temporary = `${this.path}.tmp`;
    const file = await this.openNew(temporary);
    try {
      await file.writeFile(JSON.stringify(data));
      if (this.options.sync) await file.sync();
    } finally {
      await file.close();
    }
    if (!this.options.sync) await unlink(this.path).catch(unlessAbsent);
    await rename(temporary, this.path);
  }

  private async openNew(path: string): Promise<FileHandle> {
    const mode = this.options.mode ?? 0o600;
    try {
      return await open(path, 'w', mode);
    } catch (error) {
      if (!isAbsent(error)) throw error;
      await makeFolder(dirname(path));
      return open(path, 'w', mode);
    }
  }
}

const unlessAbsent = (error: unknown): undefined => {
  if (!isAbsent(error)) throw error;
};

const isAbsent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
