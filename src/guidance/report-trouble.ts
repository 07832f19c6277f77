/** What the log gets when something goes wrong: a code, ids and the cause, never a family's words. */
export interface Trouble {
  code: string;
  /** For the one who keeps the service: what happened and what to do, one sentence. */
  what: string;
  ids?: Record<string, string | number>;
  cause?: unknown;
}

export type ReportTrouble = (trouble: Trouble) => void;
