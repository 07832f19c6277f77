import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportTrouble } from '../guidance/report-trouble.js';
import { StoreUnavailable } from '../guidance/store-unavailable.js';
import { applyChanges, find, listAlive, withoutExpired } from './aggregate.js';
import { AggregateFile } from './aggregate-file.js';
import type { Change, Stored, VersionedStore } from './versioned-store.js';

export interface FileStoreOptions {
  folder: string;
  clock: () => Date;
  report: ReportTrouble;
  /** Aggregates that must survive a power cut: their bytes are on the disk before a write is acknowledged. */
  isDurable?: (aggregate: string) => boolean;
}

const aggregateName = /^[a-z0-9][a-z0-9-]{0,80}$/;

/** The embedded store: one JSON file an aggregate in one folder, which no other process may use meanwhile. */
export class FileStore implements VersionedStore {
  private readonly files = new Map<string, Promise<AggregateFile>>();

  constructor(private readonly options: FileStoreOptions) {}

  async read(at: { aggregate: string; id: string; now: Date }): Promise<Stored | null> {
    return find((await this.open(at.aggregate)).current, at.id, at.now);
  }

  async list(at: { aggregate: string; now: Date }): Promise<Stored[]> {
    return listAlive((await this.open(at.aggregate)).current, at.now);
  }

  async write(aggregate: string, changes: readonly Change[]): Promise<'done' | 'conflict'> {
    const file = await this.open(aggregate);
    return file.change((current) => applyChanges(current, changes, this.options.clock()));
  }

  async aggregates(prefix: string): Promise<string[]> {
    const names = await readdir(this.options.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw new StoreUnavailable(`listing ${this.options.folder}`, error);
    });
    return names
      .filter((name) => name.startsWith(prefix) && name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter((name) => aggregateName.test(name))
      .sort();
  }

  async expire(at: { prefix: string; now: Date }): Promise<number> {
    let removed = 0;
    for (const name of await this.aggregates(at.prefix)) {
      const file = await this.open(name);
      await file.change((current) => {
        const kept = withoutExpired(current, at.now);
        removed += Object.keys(current.entries).length - Object.keys(kept.entries).length;
        return kept;
      });
    }
    return removed;
  }

  async flush(): Promise<void> {
    for (const file of await Promise.all(this.files.values())) await file.flush();
  }

  /** Whether what is written now would be stored: tried out only while a write is known to have failed. */
  async isUsable(): Promise<boolean> {
    const files = await Promise.allSettled(this.files.values());
    const isFailing = files.some((one) => one.status === 'fulfilled' && one.value.isFailing);
    if (!isFailing) return true;
    // Expired as it is written, so that the next one finds its place free.
    const probe = { id: 'probe', value: 'probe', version: null, expires: this.options.clock() };
    return this.write('readiness', [probe]).then(
      () => true,
      () => false,
    );
  }

  private open(name: string): Promise<AggregateFile> {
    const known = this.files.get(name);
    if (known) return known;
    if (!aggregateName.test(name)) throw new Error(`an aggregate cannot be named "${name}"`);
    const { folder, report, isDurable } = this.options;
    const sync = isDurable?.(name) ?? false;
    const opened = AggregateFile.open({ path: join(folder, `${name}.json`), name, sync }, report);
    this.files.set(name, opened);
    opened.catch(() => this.files.delete(name));
    return opened;
  }
}
