import { carryOver } from '../carry-over.js';
import type { Policy } from '../draft.js';
import { asSaid, intentServed } from '../short-message.js';
import { tell, withState } from '../turn-context.js';
import { serveIntent } from './serve-intent.js';

/** Needs in which a professional has a duty to act before anything else. */
const dutyNeeds: readonly string[] = [
  'child-protection',
  'domestic-violence',
  'sexual-abuse',
  'worry-about-another-family',
];

/** Serves what a message asks, with what was in force carried over. */
export const serveMessage: Policy = (before) => {
  const { heard, words, state } = before;
  if (!heard) return null;
  const intent = intentServed(state, heard, words);
  if (intent === 'out-of-scope') return null;
  const context = withState(before, carryOver(state, asSaid(state, heard, words), intent));
  const draft = serveIntent(context, intent);
  const duty = state.professional && heard.filters.needs.some((need) => dutyNeeds.includes(need));
  return draft && duty ? { ...draft, lead: [tell(context, 'professional.duty'), ...draft.lead] } : draft;
};
