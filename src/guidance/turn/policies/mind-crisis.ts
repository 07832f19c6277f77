import { safetyIn, tellsOfAnother } from '../../crisis/heard-in-crisis.js';
import { crisisReply } from '../acts/crisis.js';
import type { Policy } from '../draft.js';
import { type TurnContext, withState } from '../turn-context.js';

const fewWords = 4;
/** An answer in words, "se on vielä täällä": what only resembles danger in it is the danger told already. */
const shortAnswer = 8;

/** "En ole turvassa" answers the question about the danger that was told already. */
const onlySaysNotSafe = ({ state, input, dialogs, words }: TurnContext): boolean =>
  state.crisis !== null &&
  state.asked?.key === 'safety' &&
  input.type === 'message' &&
  words <= fewWords &&
  safetyIn(input.text, dialogs) === 'unsafe';

/** Where safety was asked, likeness to phrases alone makes no other danger of a short answer. */
const isAnswer = ({ state, heard, words }: TurnContext): boolean =>
  state.crisis !== null &&
  state.asked?.key === 'safety' &&
  heard?.crisisBy === 'phrases' &&
  words <= shortAnswer;

/** Danger comes before everything, also in the middle of a question. */
export const mindCrisis: Policy = (context) => {
  const { heard, state, input, dialogs } = context;
  if (heard?.intent !== 'urgent' || onlySaysNotSafe(context) || isAnswer(context)) return null;
  const { municipality, needs } = heard.filters;
  const filters = {
    ...state.filters,
    municipality: municipality ?? state.filters.municipality,
    needs,
    kinds: [],
    audiences: [],
    when: null,
    partOfDay: null,
  };
  const crisis = heard.crisis ?? 'danger-to-life';
  const other = input.type === 'message' && tellsOfAnother(input.text, dialogs);
  return crisisReply(withState(context, { filters, interval: null }), crisis, { other });
};
