import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';

/**
 * lowdb's medium: a JSON file replaced as a whole by renaming, so that a reader or a killed process never
 * leaves half of one. With `sync` the bytes are on the disk before the write is done: needed to survive a
 * power cut, not a killed process. Reading gives `null` when there is no file and throws `SyntaxError` when it
 * is not JSON.
 */
export class AtomicJsonFile<T> implements Adapter<T> {
  constructor(
    readonly path: string,
    private readonly options: { sync?: boolean; mode?: number } = {},
  ) {}

  async read(): Promise<T | null> {
    try {
      return JSON.parse(await readFile(this.path, 'utf8'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  async write(data: T): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const temporary = `${this.path}.tmp`;
    const file = await open(temporary, 'w', this.options.mode ?? 0o600);
    try {
      await file.writeFile(JSON.stringify(data));
      if (this.options.sync) await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, this.path);
  }
}
