import { type Audience, type Crisis, type Intent, type Need, needs } from '../taxonomy.js';
import type { Ranked } from './classifier/linear-model.js';
import type { IntentDecision } from './decide-intent.js';
import type { ReadMessage } from './message-reader.js';
import type { WishedPlace } from './wished-place.js';

const alsoNeeded = 0.08;
/** A wish for a place tells a need only where its words do ("ryhmä yksinhuoltajille"), and this likely. */
const plainNeed = 0.2;
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
const seeksCompany = (intent: Intent): boolean => intent === 'find-place' || intent === 'find-events';

/** Whether a message that means this may tell a need; of any other, `needsOf` gives none. */
export const mayTellNeed = (intent: Intent): boolean => asksHelp(intent) || seeksCompany(intent);

/** Whose company is sought, or what is told, beside the wish for a place. A kind or a time tells no need. */
const needsOfAudience: Partial<Record<Audience, readonly Need[]>> = {
  expecting: ['pregnancy-and-birth'],
  fathers: ['fatherhood', 'peer-support'],
  grandparents: ['grandparents'],
  'special-needs': ['neurodevelopmental', 'disability-or-illness', 'peer-support'],
  multicultural: ['immigrant-family'],
  'young-parents': ['young-parent'],
  'single-parents': ['single-parenting', 'peer-support'],
};
const needsOfTopic: Record<string, readonly Need[]> = {
  aggression: ['child-behaviour'],
  'alone-parent': ['single-parenting'],
  'child-anxiety': ['child-mental-health', 'school'],
  couple: ['relationship'],
  crying: ['baby-care', 'parental-exhaustion'],
  development: ['child-development'],
  disability: ['disability-or-illness'],
  exhausted: ['parental-exhaustion'],
  fatherhood: ['fatherhood'],
  feeding: ['baby-care'],
  housing: ['housing'],
  'low-mood': ['adult-mental-health', 'postnatal-depression'],
  money: ['money'],
  nepsy: ['neurodevelopmental'],
  pregnancy: ['pregnancy-and-birth'],
  school: ['school'],
  separation: ['separation'],
  'sexual-abuse': ['sexual-abuse'],
  sleep: ['baby-care', 'parental-exhaustion'],
  substances: ['substance-use'],
  tantrum: ['child-behaviour', 'parenting-guidance'],
  teenager: ['teenager'],
  violence: ['domestic-violence'],
  'child-protection': ['child-protection'],
  childcare: ['childcare'],
  'diverse-family': ['diverse-family'],
  grandparent: ['grandparents'],
  grief: ['grief'],
  'home-help': ['home-help'],
  lonely: ['loneliness', 'peer-support'],
  newcomer: ['immigrant-family', 'loneliness'],
  'other-family': ['worry-about-another-family'],
  peers: ['peer-support', 'loneliness'],
  'young-parent': ['young-parent'],
};

interface Asked {
  decision: IntentDecision;
  wished: WishedPlace;
  message: ReadMessage;
  crisis: Crisis | null;
}

/** The likeliest needs, two at most; where the message does not ask for help, only ones that are plain. */
export function needsOf(ranked: readonly Ranked[], asked: Asked): Need[] {
  const { intent } = asked.decision;
  if (!asksHelp(intent)) return seeksCompany(intent) ? plainNeeds(ranked, asked) : [];
  const told = asked.crisis ? needOfCrisis[asked.crisis] : undefined;
  const likely = ranked
    .slice(0, mostNeeds)
    .flatMap(({ label, probability }, i) =>
      isNeed(label) && (i === 0 || probability >= alsoNeeded) ? [label] : [],
    );
  return [...new Set(told ? [told, ...likely] : likely)].slice(0, mostNeeds);
}

/** Of the likely needs those that a word of the message names. */
function plainNeeds(ranked: readonly Ranked[], { wished, message }: Asked): Need[] {
  const named = new Set([
    ...wished.audiences.flatMap((audience) => needsOfAudience[audience] ?? []),
    ...message.topics.flatMap(({ concept }) => needsOfTopic[concept] ?? []),
  ]);
  return ranked
    .filter(({ probability }) => probability >= plainNeed)
    .flatMap(({ label }) => (isNeed(label) && named.has(label) ? [label] : []))
    .slice(0, mostNeeds);
}
