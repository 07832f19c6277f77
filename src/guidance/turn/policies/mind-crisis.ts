import { crisisReply } from '../acts/crisis.js';
import type { Draft, Policy } from '../draft.js';
import { type TurnContext, tell, withState } from '../turn-context.js';

/** After 112 a professional is told the duty that no machine can take over. */
const withDuty = (context: TurnContext, reply: Draft): Draft => ({
  ...reply,
  lead: [...reply.lead, tell(context, 'professional.duty')],
});

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
  const reply = crisisReply(
    withState(context, { filters, interval: null }),
    heard.crisis ?? 'danger-to-life',
  );
  return state.professional ? withDuty(context, reply) : reply;
};
