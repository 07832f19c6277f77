import { type EvalKey, evalKeys, type Verdict } from './judge.js';

export interface Share {
  right: number;
  of: number;
}

export interface Count {
  count: number;
  of: number;
}

type ByKey = Partial<Record<EvalKey, Share>>;

/** Everything that an evaluation gives; `--json` prints exactly this. */
export interface Figures {
  byLang: Record<string, ByKey>;
  byTag: Record<string, ByKey>;
  urgent: {
    recall: Share;
    falseAlarms: Count;
    byLang: Record<string, { recall: Share; falseAlarms: Count }>;
    nearMiss: Count;
  };
  outOfScope: { recall: Share; refused: Count };
  calibration: { ece: number };
  misses: { id: string; key: EvalKey; expected: unknown; got: unknown }[];
}

const confidenceBins = 10;

export function figuresOf(verdicts: readonly Verdict[]): Figures {
  const languages = [...new Set(verdicts.map(({ record }) => record.lang))];
  const tags = [...new Set(verdicts.flatMap(({ record }) => record.tags))].sort();
  const inLanguage = (lang: string) => verdicts.filter(({ record }) => record.lang === lang);
  return {
    byLang: Object.fromEntries(languages.map((lang) => [lang, byKey(inLanguage(lang))])),
    byTag: Object.fromEntries(
      tags.map((tag) => [tag, byKey(verdicts.filter(({ record }) => record.tags.includes(tag)))]),
    ),
    urgent: {
      ...urgentOf(verdicts),
      byLang: Object.fromEntries(languages.map((lang) => [lang, urgentOf(inLanguage(lang))])),
      nearMiss: falseAlarmsOf(verdicts.filter(({ record }) => record.tags.includes('near-miss'))),
    },
    outOfScope: outOfScopeOf(verdicts),
    calibration: { ece: expectedCalibrationError(verdicts) },
    misses: verdicts.flatMap(({ record, keys }) =>
      keys.flatMap(({ right, ...miss }) => (right ? [] : [{ id: record.id, ...miss }])),
    ),
  };
}

function byKey(verdicts: readonly Verdict[]): ByKey {
  const all: ByKey = {};
  for (const key of evalKeys) {
    const judged = verdicts.flatMap(({ keys }) => keys.filter((one) => one.key === key));
    if (judged.length > 0)
      all[key] = { right: judged.filter(({ right }) => right).length, of: judged.length };
  }
  return all;
}

const isOnly = (intent: string, { rightIntents }: Verdict): boolean =>
  rightIntents.length === 1 && rightIntents[0] === intent;

/** Recall over what can only be urgent, false alarms over what cannot be; what may be counts for neither. */
function urgentOf(verdicts: readonly Verdict[]): { recall: Share; falseAlarms: Count } {
  const urgent = verdicts.filter((verdict) => isOnly('urgent', verdict));
  return {
    recall: { right: urgent.filter(({ intent }) => intent === 'urgent').length, of: urgent.length },
    falseAlarms: falseAlarmsOf(verdicts),
  };
}

function falseAlarmsOf(verdicts: readonly Verdict[]): Count {
  const calm = verdicts.filter(
    ({ rightIntents }) => rightIntents.length > 0 && !rightIntents.includes('urgent'),
  );
  return { count: calm.filter(({ intent }) => intent === 'urgent').length, of: calm.length };
}

function outOfScopeOf(verdicts: readonly Verdict[]): Figures['outOfScope'] {
  const outside = verdicts.filter((verdict) => isOnly('out-of-scope', verdict));
  const inside = verdicts.filter(
    ({ rightIntents }) => rightIntents.length > 0 && !rightIntents.includes('out-of-scope'),
  );
  const refused = (some: readonly Verdict[]): number =>
    some.filter(({ intent }) => intent === 'out-of-scope').length;
  return {
    recall: { right: refused(outside), of: outside.length },
    refused: { count: refused(inside), of: inside.length },
  };
}

/** How far, on average, the confidence in an intent is from how often it is right. */
function expectedCalibrationError(verdicts: readonly Verdict[]): number {
  const judged = verdicts.filter(({ rightIntents }) => rightIntents.length > 0);
  let error = 0;
  for (let bin = 0; bin < confidenceBins; bin++) {
    const inBin = judged.filter(
      ({ confidence }) => Math.min(confidenceBins - 1, Math.floor(confidence * confidenceBins)) === bin,
    );
    const confidence = inBin.reduce((sum, verdict) => sum + verdict.confidence, 0);
    const right = inBin.filter(({ intentRight }) => intentRight).length;
    error += Math.abs(confidence - right) / Math.max(1, judged.length);
  }
  return Math.round(error * 10000) / 10000;
}
