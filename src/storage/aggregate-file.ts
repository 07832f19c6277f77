import { rename } from 'node:fs/promises';
import { Low } from 'lowdb';
import type { ReportTrouble } from '../guidance/report-trouble.js';
import { StoreUnavailable } from '../guidance/store-unavailable.js';
import { type Aggregate, aggregateSchema, emptyAggregate } from './aggregate.js';
import { AtomicJsonFile } from './atomic-json-file.js';

/** What a change makes of the aggregate; `null`: it does not fit, nothing happens. */
export type Alter = (aggregate: Aggregate) => Aggregate | null;

interface Waiting {
  alter: Alter;
  resolve(outcome: 'done' | 'conflict'): void;
  reject(error: StoreUnavailable): void;
}

/**
 * One aggregate in one file. Readers see only what is stored; changes that wait while a write is under way go
 * out together in the next one and are answered when it is done. If it fails, none of them has happened.
 */
export class AggregateFile {
  private waiting: Waiting[] = [];
  private writing: Promise<void> | null = null;
  private lastFailed = false;

  private readonly low: Low<Aggregate>;

  private constructor(
    medium: AtomicJsonFile<Aggregate>,
    private readonly name: string,
    private stored: Aggregate,
  ) {
    this.low = new Low(medium, stored);
  }

  /** Opens the file, sets it aside when it cannot be understood; rejects with `StoreUnavailable`. */
  static async open(at: { path: string; name: string; sync: boolean }, report: ReportTrouble) {
    const medium = new AtomicJsonFile<Aggregate>(at.path, { sync: at.sync });
    return new AggregateFile(medium, at.name, await readOrSetAside(medium, at.name, report));
  }

  /** What is stored, never what is still being written. */
  get current(): Aggregate {
    return this.stored;
  }

  change(alter: Alter): Promise<'done' | 'conflict'> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ alter, resolve, reject });
      this.writing ??= this.writeWaiting();
    });
  }

  /** Whether the last write failed and none has gone well since. */
  get isFailing(): boolean {
    return this.lastFailed;
  }

  async flush(): Promise<void> {
    while (this.writing) await this.writing;
  }

  private async writeWaiting(): Promise<void> {
    // Let the changes of this tick gather first.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      await this.writeBatch(batch);
    }
    this.writing = null;
  }

  private async writeBatch(batch: Waiting[]): Promise<void> {
    const before = this.stored;
    let after = before;
    const outcomes = batch.map(({ alter }) => {
      const changed = alter(after);
      after = changed ?? after;
      return changed ? ('done' as const) : ('conflict' as const);
    });
    try {
      if (after !== before) {
        this.low.data = after;
        await this.low.write();
        this.stored = after;
      }
      batch.forEach((one, index) => {
        one.resolve(outcomes[index] ?? 'conflict');
      });
      this.lastFailed = false;
    } catch (error) {
      this.lastFailed = true;
      for (const one of batch) one.reject(new StoreUnavailable(`writing ${this.name}`, error));
    }
  }
}

async function readOrSetAside(
  medium: AtomicJsonFile<Aggregate>,
  name: string,
  report: ReportTrouble,
): Promise<Aggregate> {
  const found = await medium.read().catch((error: unknown) => {
    if (error instanceof SyntaxError) return error;
    throw new StoreUnavailable(`reading ${name}`, error);
  });
  if (found === null) return emptyAggregate;
  const checked = aggregateSchema.safeParse(found);
  if (checked.success) return checked.data;
  const aside = `${medium.path}.broken-${process.pid}-${process.hrtime.bigint()}`;
  await rename(medium.path, aside).catch((error: unknown) => {
    throw new StoreUnavailable(`setting ${name} aside`, error);
  });
  const what = `${medium.path} could not be understood; it was set aside as ${aside} and begun anew`;
  report({ code: 'store-file-broken', what, ids: { aggregate: name } });
  return emptyAggregate;
}
