import {
  type CrisisReply,
  composeCrisisReply,
  composeNoSymptoms,
  composeSafetyFollowUp,
} from '../../crisis/compose-crisis-reply.js';
import type { CrisisQuestion } from '../../crisis/crisis-question.js';
import type { Crisis } from '../../taxonomy.js';
import type { Draft } from '../draft.js';
import type { TurnContext } from '../turn-context.js';

/** First told, not safe yet or not said, or said to be without symptoms. */
type Stage = 'first' | 'again' | 'no-symptoms';

const compose: Record<Stage, (question: CrisisQuestion) => CrisisReply> = {
  first: composeCrisisReply,
  again: composeSafetyFollowUp,
  'no-symptoms': composeNoSymptoms,
};

/**
 * The reply to a crisis. What is said next is heard as an answer to it also where nothing was asked: "joo" after
 * "ring the poison line" is no greeting.
 */
export function crisisReply(
  context: TurnContext,
  crisis: Crisis,
  { stage = 'first', other }: { stage?: Stage; other?: boolean } = {},
): Draft {
  const { state, base, dialogs, now } = context;
  const { language, easy, filters, child, professional } = state;
  const told = other ?? (state.crisis?.kind === crisis && (state.crisis.other ?? false));
  const about = crisis === 'suicide' && told;
  const reply = compose[stage]({
    ...{ crisis, language, easy, base, dialogs, now, child, professional },
    municipality: filters.municipality,
    other: about,
  });
  return {
    does: 'crisis',
    intent: 'urgent',
    ...(reply.asks ? { asks: reply.asks } : {}),
    open: { key: 'safety', options: [] },
    lead: reply.lead,
    groups: reply.groups,
    tail: reply.tail,
    buttons: reply.buttons,
    shows: { helplines: reply.helplines },
    state: {
      ...state,
      crisis: { kind: crisis, at: now.toISOString(), ...(about ? { other: true } : {}) },
      sensitive: true,
      pursuing: null,
      shown: null,
      focus: null,
    },
    bare: true,
  };
}
