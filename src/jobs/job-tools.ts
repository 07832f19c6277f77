import type { ReportTrouble } from '../guidance/report-trouble.js';

/** What time-driven work takes from the outside; tests and figures hand in clocks of their own. */
export interface JobTools {
  /** The clock on the wall, which may be set back or forward. */
  clock(): Date;
  /** Milliseconds of a clock that only runs forward. */
  elapsed(): number;
  /** Resolves after so long, or as soon as the signal is given. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** Between 0 and 1. */
  chance(): number;
  report: ReportTrouble;
}
