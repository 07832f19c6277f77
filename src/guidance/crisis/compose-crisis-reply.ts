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
  /** Yes and no to the question. */
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

export const composeCrisisReply = (question: CrisisQuestion): CrisisReply => compose(question, 'first');

/** "En", silence or what cannot be read, as the answer to "Oletko turvassa nyt?": the numbers again. */
export const composeSafetyFollowUp = (question: CrisisQuestion): CrisisReply => compose(question, 'again');

function compose(asked: CrisisQuestion, time: 'first' | 'again'): CrisisReply {
  const crisis = asked.child && asAfraid.has(asked.crisis) ? 'child-afraid' : asked.crisis;
  const question = { ...asked, crisis, child: asked.child || crisis === 'child-afraid' };
  const speech = speechOf(question);
  const tell = (key: string) => question.dialogs.say(key, speech);
  const chosen = chooseHelplines(question, question);
  const cards = [emergencyCard(question), ...lineCards(question, chosen)];
  const asks = questions[crisis];
  return {
    lead: [
      ...(time === 'first' ? firstWords(question) : ['crisis.again', actKey(question)]),
      ...(chosen.only112Now && crisis !== 'danger-to-life' ? ['crisis.only-112'] : []),
      'crisis.machine',
    ].map(tell),
    groups: [{ cards }],
    tail: [...(watched.has(crisis) ? ['crisis.leave-quickly'] : []), ...(asks ? [asks] : [])].map(tell),
    buttons: asks ? yesAndNo(tell) : [],
    asks: asks ? 'safety' : null,
    helplines: cards.map(({ id }) => id),
  };
}

const actKey = ({ crisis, child }: CrisisQuestion): string =>
  child && inChildsWords.has(crisis) ? `crisis.${crisis}.child.act` : `crisis.${crisis}.act`;

function firstWords(question: CrisisQuestion): string[] {
  const call = `crisis.${question.crisis}.call`;
  return actFirst.has(question.crisis) ? [actKey(question), call] : [call, actKey(question)];
}

const yesAndNo = (tell: (key: string) => string): Button[] => [
  { label: tell('button.yes'), action: { do: 'reply', answer: 'yes' } },
  { label: tell('button.no'), action: { do: 'reply', answer: 'no' } },
];
