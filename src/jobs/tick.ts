import { setMaxListeners } from 'node:events';
import type { JobTools } from './job-tools.js';

export interface TickParts {
  tools: JobTools;
  /** From the end of one run to the beginning of the next. */
  every: number;
  work(signal: AbortSignal): Promise<void>;
}

export interface Tick {
  /** Lets the run under way end, and begins no other. */
  stop(): Promise<void>;
}

/** A clock on the wall that is off by more than this from the one that only runs forward has been set. */
const setBy = 2 * 60_000;

/**
 * Does the work again and again, never twice at once. A failure is reported and the next run comes all the same. A
 * clock that was set, or a machine that slept, is believed only at the next tick, so that an hour shown by mistake
 * sends nothing.
 */
export function startTick({ tools, every, work }: TickParts): Tick {
  const stopping = new AbortController();
  // Each message under way listens for the end.
  setMaxListeners(0, stopping.signal);
  const run = async (): Promise<void> => {
    let expected: number | null = null;
    while (!stopping.signal.aborted) {
      const wall = tools.clock().getTime() - tools.elapsed();
      if (expected === null || Math.abs(wall - expected) <= setBy)
        await once(tools, () => work(stopping.signal));
      else tools.report({ code: 'clock-set', what: 'the clock was set; the next tick believes it' });
      expected = wall;
      await tools.pause(every, stopping.signal);
    }
  };
  const ended = run();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function once(tools: JobTools, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tools.report({
      code: 'tick-failed',
      what: 'a round of reminders failed; the next one follows',
      cause: error,
    });
  }
}
