import type { Trouble } from '../../guidance/report-trouble.js';
import type { JobTools } from '../../jobs/job-tools.js';

interface Sleeper {
  until: number;
  wake(): void;
}

/** Time that passes only when nobody has anything to do: hours of pauses take a moment. */
export class VirtualTime implements JobTools {
  readonly troubles: Trouble[] = [];
  #elapsed = 0;
  #seed = 1;
  #sleepers: Sleeper[] = [];
  #busy = 0;
  /** How far the clock on the wall is off. */
  wallOffset = 0;

  constructor(private readonly start: Date) {}

  clock = (): Date => new Date(this.start.getTime() + this.#elapsed + this.wallOffset);
  elapsed = (): number => this.#elapsed;
  report = (trouble: Trouble): void => {
    this.troubles.push(trouble);
  };

  /** The same row of chances in every run. */
  chance = (): number => {
    this.#seed = (this.#seed * 48_271) % 2_147_483_647;
    return this.#seed / 2_147_483_647;
  };

  pause = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const leave = (): void => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
        resolve();
      };
      const wake = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const sleeper = { until: this.#elapsed + ms, wake };
      this.#sleepers.push(sleeper);
      signal.addEventListener('abort', leave, { once: true });
    });

  /** No time passes while this is under way: what a real disk does. */
  during = async <T>(work: Promise<T>): Promise<T> => {
    this.#busy += 1;
    try {
      return await work;
    } finally {
      this.#busy -= 1;
    }
  };

  /** Lets time pass until the work is done. */
  async run<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const ended = work.finally(() => {
      done = true;
    });
    while (!done) {
      await settle();
      if (!done && this.#busy === 0) this.#wakeNext();
    }
    return ended;
  }

  #wakeNext(): void {
    this.#sleepers.sort((one, other) => one.until - other.until);
    const next = this.#sleepers.shift();
    if (!next) return;
    this.#elapsed = Math.max(this.#elapsed, next.until);
    next.wake();
  }
}

/** Until what is under way has gone as far as it can without time passing; files need turns of the loop. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
