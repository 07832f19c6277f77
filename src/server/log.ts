import { pino } from 'pino';
import type { ReportTrouble } from '../guidance/report-trouble.js';

export type Log = pino.Logger;

/** The service's log: one JSON object a line on standard output; ids and codes, never words. */
export const createLog = (level: string): Log => pino({ level, base: { service: 'luotsi' } });

/** Writes troubles to the log, their causes as name, code and stack, never as data they carry. */
export function reportTo(log: Log): ReportTrouble {
  return ({ code, what, ids, cause }) => {
    log.error({ code, ...ids, cause: describe(cause) }, what);
  };
}

function describe(cause: unknown, depth = 0): unknown {
  if (!(cause instanceof Error)) return cause === undefined ? undefined : typeof cause;
  return {
    name: cause.name,
    code: 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined,
    at: cause.stack
      ?.split('\n')
      .filter((line) => line.trim().startsWith('at '))
      .slice(0, 8),
    cause: depth < 3 ? describe(cause.cause, depth + 1) : undefined,
  };
}
