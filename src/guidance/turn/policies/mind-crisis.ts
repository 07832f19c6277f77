import { crisisReply } from '../acts/crisis.js';
import type { Policy } from '../draft.js';
import { withState } from '../turn-context.js';

/** Danger comes before everything, also in the middle of a question. */
export const mindCrisis: Policy = (context) => {
  const { heard, state } = context;
  if (heard?.intent !== 'urgent') return null;
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
  return crisisReply(withState(context, { filters, interval: null }), heard.crisis ?? 'danger-to-life');
};
