import { setTimeout } from 'node:timers/promises';
import type { ReportTrouble } from '../guidance/report-trouble.js';
import type { JobTools } from './job-tools.js';

/** The machine's own clocks and chance. */
export const realJobTools = (clock: () => Date, report: ReportTrouble): JobTools => ({
  clock,
  report,
  elapsed: () => performance.now(),
  chance: () => Math.random(),
  async pause(ms, signal) {
    try {
      await setTimeout(ms, undefined, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  },
});
