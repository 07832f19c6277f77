import { type Crisis, type Intent, type Need, needs } from '../taxonomy.js';
import type { Ranked } from './classifier/linear-model.js';

const alsoNeeded = 0.08;
/** A wish for a place tells a need only when the words leave little doubt ("ryhmä yksinhuoltajille"). */
const plainNeed = 0.3;
const mostNeeds = 2;

/** What a kind of crisis itself says of the need behind it. */
const needOfCrisis: Partial<Record<Crisis, Need>> = {
  violence: 'domestic-violence',
  'sexual-violence': 'sexual-abuse',
  'child-in-danger': 'child-protection',
  'child-afraid': 'domestic-violence',
};

const isNeed = (label: string): label is Need => (needs as readonly string[]).includes(label);
const asksHelp = (intent: Intent): boolean => intent === 'get-support' || intent === 'urgent';
const seeksCompany = (intent: Intent): boolean =>
  intent === 'find-place' || intent === 'find-events' || intent === 'place-details';

/** The likeliest needs, two at most; where the message does not ask for help, only ones that are plain. */
export function needsOf(
  ranked: readonly Ranked[],
  { intent, crisis }: { intent: Intent; crisis: Crisis | null },
): Need[] {
  const plain = (ranked[0]?.probability ?? 0) >= plainNeed;
  if (!asksHelp(intent) && !(seeksCompany(intent) && plain)) return [];
  const told = crisis ? needOfCrisis[crisis] : undefined;
  const likely = ranked
    .slice(0, mostNeeds)
    .flatMap(({ label, probability }, i) =>
      isNeed(label) && (i === 0 || probability >= alsoNeeded) ? [label] : [],
    );
  return [...new Set(told ? [told, ...likely] : likely)].slice(0, mostNeeds);
}
