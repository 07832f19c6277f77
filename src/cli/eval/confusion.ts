import type { Verdict } from './judge.js';

/** How often each right intent was taken for which, over the records with one right intent. */
export interface Confusion {
  intents: string[];
  /** Row: the right intent; column: what was understood. */
  counts: number[][];
}

export function confusionOf(verdicts: readonly Verdict[]): Confusion {
  const judged = verdicts.filter(({ rightIntents }) => rightIntents.length === 1);
  const intents = [
    ...new Set(judged.flatMap(({ rightIntents, intent }) => [...rightIntents, intent])),
  ].sort();
  const counts = intents.map(() => intents.map(() => 0));
  for (const { rightIntents, intent } of judged) {
    for (const right of rightIntents) {
      const row = counts[intents.indexOf(right)];
      const column = intents.indexOf(intent);
      if (row) row[column] = (row[column] ?? 0) + 1;
    }
  }
  return { intents, counts };
}

export interface ConfidenceBin {
  /** The lower end, 0–1, a tenth wide. */
  from: number;
  messages: number;
  /** Mean confidence and share of right intents, 0–1; NaN where there is no message. */
  confidence: number;
  right: number;
}

export const confidenceBinsOf = (verdicts: readonly Verdict[]): ConfidenceBin[] =>
  Array.from({ length: 10 }, (_, bin) => {
    const inBin = verdicts.filter(
      ({ rightIntents, confidence }) =>
        rightIntents.length > 0 && Math.min(9, Math.floor(confidence * 10)) === bin,
    );
    const mean = (of: (verdict: Verdict) => number) =>
      inBin.reduce((sum, verdict) => sum + of(verdict), 0) / inBin.length;
    return {
      from: bin / 10,
      messages: inBin.length,
      confidence: mean(({ confidence }) => confidence),
      right: mean(({ intentRight }) => (intentRight ? 1 : 0)),
    };
  });
