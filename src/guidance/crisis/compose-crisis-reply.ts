import type { Button, CardGroup } from '../dialog/reply.js';
import { chooseHelplines } from '../knowledge/choose-helplines.js';
import type { Crisis } from '../taxonomy.js';
import { emergencyCard, lineCards, speechOf } from './crisis-lines.js';
import type { CrisisQuestion } from './crisis-question.js';

/** A crisis reply free of the turn: product.md, Crisis. Nothing stands beside it. */
export interface CrisisReply {
  /** 112 and what it is for, then the first thing to do; what a machine cannot do. */
  lead: string[];
  /** 112 first, then the lines that answer now. */
  groups: CardGroup[];
  /** How to leave the page unseen, and one question at most. */
  tail: string[];
  /** Yes and no to the question, and the way to a person. */
  buttons: Button[];
  asks: 'safety' | null;
  /** Ids of the helplines shown, in order. */
  helplines: string[];
}

/** Kinds whose first act stands before the number: the child must be laid down first. */
const actFirst: ReadonlySet<Crisis> = new Set<Crisis>(['harm-to-child']);
/** Kinds that have words of their own for a child who writes of itself. */
const inChildsWords: ReadonlySet<Crisis> = new Set<Crisis>(['suicide', 'sexual-violence']);
/** A child who tells of these is told what a frightened child is told. */
const asAfraid: ReadonlySet<Crisis> = new Set<Crisis>(['violence', 'child-in-danger']);
/** Someone who must not see this may be in the same room. */
const watched: ReadonlySet<Crisis> = new Set<Crisis>(['violence', 'sexual-violence', 'child-afraid']);
/** Where a life is being saved nothing is asked. */
const questions: Partial<Record<Crisis, string>> = {
  violence: 'crisis.ask-safe',
  suicide: 'crisis.ask-safe',
  'sexual-violence': 'crisis.ask-safe',
  'child-afraid': 'crisis.ask-safe',
  'harm-to-child': 'crisis.ask-child-safe',
  'child-in-danger': 'crisis.ask-child-safe',
};

/** Danger in a client family, which a professional must act on; the lines are those for a child's safety. */
const dutyOf: ReadonlySet<Crisis> = new Set<Crisis>([
  'violence',
  'child-in-danger',
  'sexual-violence',
  'child-afraid',
  'harm-to-child',
]);
/** Where the county's social emergency line is part of the answer. */
const childSafety: ReadonlySet<Crisis> = new Set<Crisis>(['child-in-danger', 'harm-to-child']);

type Time = 'first' | 'again' | 'calm';

export const composeCrisisReply = (question: CrisisQuestion): CrisisReply => compose(question, 'first');

/** "En", silence or what cannot be read, as the answer to "Oletko turvassa nyt?": the numbers again. */
export const composeSafetyFollowUp = (question: CrisisQuestion): CrisisReply => compose(question, 'again');

/** "Ei oireita": the poison line is to be rung all the same. */
export const composeNoSymptoms = (question: CrisisQuestion): CrisisReply =>
  compose({ ...question, crisis: 'poisoning' }, 'calm');

/** Whose crisis it is answered as: a child's own fear, a professional's client child, or as it was told. */
function answeredAs({ crisis, child, professional }: CrisisQuestion): Crisis {
  if (professional && dutyOf.has(crisis)) return 'child-in-danger';
  return child && asAfraid.has(crisis) ? 'child-afraid' : crisis;
}

function compose(asked: CrisisQuestion, time: Time): CrisisReply {
  const crisis = answeredAs(asked);
  const professional = (asked.professional ?? false) && dutyOf.has(asked.crisis);
  const child = !professional && (asked.child || crisis === 'child-afraid');
  const question = { ...asked, crisis, child, professional };
  const speech = speechOf(question);
  const tell = (key: string) => question.dialogs.say(key, speech);
  const chosen = chooseHelplines(question, question);
  const cards = [emergencyCard(question), ...lineCards(question, chosen)];
  const shown = cards.map(({ id }) => id);
  const asks = professional || time === 'calm' ? undefined : questionOf(question);
  return {
    lead: [
      ...wordsOf(question, time),
      ...whoAnswers(question, { only112Now: chosen.only112Now, shown }),
      'crisis.machine',
    ].map(tell),
    groups: [{ cards }],
    tail: [...(watched.has(crisis) ? ['crisis.leave-quickly'] : []), ...(asks ? [asks] : [])].map(tell),
    buttons: [...(asks ? yesAndNo(tell) : []), { label: tell('button.person'), action: { do: 'person' } }],
    asks: asks ? 'safety' : null,
    helplines: shown,
  };
}

/** When no sure line answers, that 112 does; where a child is to be made safe, that 112 reaches the social emergency too. */
function whoAnswers(
  { crisis, base, municipality, professional }: CrisisQuestion,
  { only112Now, shown }: { only112Now: boolean; shown: readonly string[] },
): string[] {
  const region = municipality === null ? null : base.municipality(municipality)?.region;
  const county = region ? base.region(region)?.socialEmergency : undefined;
  const socialShown = county !== undefined && shown.includes(county);
  if (childSafety.has(crisis) && !socialShown)
    return [only112Now && !professional ? 'crisis.only-112-social' : 'crisis.social-emergency'];
  return only112Now && crisis !== 'danger-to-life' && !professional ? ['crisis.only-112'] : [];
}

const questionOf = ({ crisis, other }: CrisisQuestion): string | undefined =>
  crisis === 'suicide' && other ? 'crisis.ask-other-safe' : questions[crisis];

const actKey = ({ crisis, child, other }: CrisisQuestion): string =>
  child && !other && inChildsWords.has(crisis) ? `crisis.${crisis}.child.act` : `crisis.${crisis}.act`;

function wordsOf(question: CrisisQuestion, time: Time): string[] {
  const call = `crisis.${question.crisis}.call`;
  if (question.professional) return ['professional.duty'];
  if (time === 'calm') return ['crisis.no-symptoms', call];
  if (time === 'again') return ['crisis.again', actKey(question)];
  return actFirst.has(question.crisis) ? [actKey(question), call] : [call, actKey(question)];
}

const yesAndNo = (tell: (key: string) => string): Button[] => [
  { label: tell('button.yes'), action: { do: 'reply', answer: 'yes' } },
  { label: tell('button.no'), action: { do: 'reply', answer: 'no' } },
];
