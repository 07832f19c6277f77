import type { Intent } from '../../guidance/taxonomy.js';
import type { Understanding } from '../../guidance/understanding/understanding.js';
import type { EvalRecord } from './eval-record.js';

export const evalKeys = [
  'intent',
  'needs',
  'kinds',
  'audiences',
  'municipality',
  'place',
  'when',
  'partOfDay',
  'faq',
  'language',
] as const;
export type EvalKey = (typeof evalKeys)[number];

/** One message judged: every key that its record scores, and what urgent and out-of-scope are counted from. */
export interface Verdict {
  record: EvalRecord;
  keys: { key: EvalKey; right: boolean; expected: unknown; got: unknown }[];
  rightIntents: readonly Intent[];
  intent: Intent;
  confidence: number;
  intentRight: boolean;
}

/** `officialName` gives a municipality's official Finnish name by its code. */
export function judge(
  record: EvalRecord,
  understood: Understanding,
  officialName: (code: string) => string | undefined,
): Verdict {
  const { expect } = record;
  const { filters } = understood;
  const rightIntents = expect.intents ?? (expect.intent ? [expect.intent] : []);
  const municipality = filters.municipality ? (officialName(filters.municipality) ?? null) : null;
  const keys: Verdict['keys'] = [];
  const score = (key: EvalKey, judged: { expected: unknown; got: unknown; right: boolean }): void => {
    if (judged.expected !== undefined) keys.push({ key, ...judged });
  };
  const one = (key: EvalKey, expected: string | undefined, got: string | null): void =>
    score(key, { expected, got, right: expected === got });
  const list = (key: 'needs' | 'kinds' | 'audiences', got: readonly string[]): void => {
    const expected: readonly string[] | undefined = expect[key];
    score(key, { expected, got, right: got.slice(0, 2).some((id) => expected?.includes(id)) });
  };
  const intentRight = rightIntents.includes(understood.intent);
  const expectedIntent = rightIntents.length > 0 ? rightIntents.join('|') : undefined;
  score('intent', { expected: expectedIntent, got: understood.intent, right: intentRight });
  list('needs', filters.needs);
  list('kinds', filters.kinds);
  list('audiences', filters.audiences);
  one('municipality', expect.municipality, municipality);
  one('place', expect.place?.toLowerCase(), filters.place?.toLowerCase() ?? null);
  one('when', expect.when, filters.when);
  one('partOfDay', expect.partOfDay, filters.partOfDay);
  one('faq', expect.faq, filters.faq);
  one('language', record.lang, understood.language.code);
  return {
    record,
    keys,
    rightIntents,
    intent: understood.intent,
    confidence: understood.confidence,
    intentRight,
  };
}
