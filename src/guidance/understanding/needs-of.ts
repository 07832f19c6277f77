import { type Audience, type Crisis, type Intent, type Need, needs } from '../taxonomy.js';
import type { Ranked } from './classifier/linear-model.js';
import type { IntentDecision } from './decide-intent.js';
import type { WishedPlace } from './wished-place.js';

const alsoNeeded = 0.08;
/** A wish for a place tells a need only when the words leave little doubt ("ryhmä yksinhuoltajille"). */
const plainNeed = 0.2;
/** Without any other sign of a need, its words alone must say it. */
const surelyNeed = 0.6;
const mostNeeds = 2;
/** How likely help must be as another reading of the message. */
const alsoSupport = 0.05;

/** What a kind of crisis itself says of the need behind it. */
const needOfCrisis: Partial<Record<Crisis, Need>> = {
  violence: 'domestic-violence',
  'sexual-violence': 'sexual-abuse',
  'child-in-danger': 'child-protection',
  'child-afraid': 'domestic-violence',
};

const isNeed = (label: string): label is Need => (needs as readonly string[]).includes(label);
const asksHelp = (intent: Intent): boolean => intent === 'get-support' || intent === 'urgent';
const seeksCompany = (intent: Intent): boolean => intent === 'find-place' || intent === 'find-events';

/** Whether a message that means this may tell a need; of any other, `needsOf` gives none. */
export const mayTellNeed = (intent: Intent): boolean => asksHelp(intent) || seeksCompany(intent);

/** Whose company is sought tells a need beside the wish for a place. */
const tellingAudiences: readonly Audience[] = [
  'expecting',
  'fathers',
  'mothers',
  'grandparents',
  'special-needs',
  'multicultural',
  'young-parents',
  'single-parents',
];

interface Asked {
  decision: IntentDecision;
  wished: WishedPlace;
  crisis: Crisis | null;
}

/** The likeliest needs, two at most; where the message does not ask for help, only ones that are plain. */
export function needsOf(ranked: readonly Ranked[], asked: Asked): Need[] {
  const { intent } = asked.decision;
  if (!asksHelp(intent) && !tellsNeed(ranked, asked)) return [];
  const told = asked.crisis ? needOfCrisis[asked.crisis] : undefined;
  const likely = ranked
    .slice(0, mostNeeds)
    .flatMap(({ label, probability }, i) =>
      isNeed(label) && (i === 0 || probability >= alsoNeeded) ? [label] : [],
    );
  return [...new Set(told ? [told, ...likely] : likely)].slice(0, mostNeeds);
}

function tellsNeed(ranked: readonly Ranked[], { decision, wished }: Asked): boolean {
  const support = decision.ranked.find(({ intent }) => intent === 'get-support')?.confidence ?? 0;
  const company =
    wished.kinds.includes('peer-group') ||
    wished.audiences.some((audience) => tellingAudiences.includes(audience));
  const likeliest = ranked[0]?.probability ?? 0;
  const hinted = company || support >= alsoSupport;
  return seeksCompany(decision.intent) && likeliest >= (hinted ? plainNeed : surelyNeed);
}
