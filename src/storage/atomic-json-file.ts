import { type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { deepFreeze } from './deep-freeze.js';

/**
 * lowdb's medium: a JSON file replaced as a whole by renaming, so that a reader or a killed process never
 * leaves half of one. With `sync` the bytes are on the disk before the write is done: needed to survive a power
 * cut, not a killed process. Reading gives a frozen value, `null` when there is no file, and throws
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
      if (isAbsent(error)) return null;
      throw error;
    }
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
    await rename(temporary, this.path);
  }

  private async openNew(path: string): Promise<FileHandle> {
    const mode = this.options.mode ?? 0o600;
    try {
      return await open(path, 'w', mode);
    } catch (error) {
      if (!isAbsent(error)) throw error;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      return open(path, 'w', mode);
    }
  }
}

const isAbsent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
