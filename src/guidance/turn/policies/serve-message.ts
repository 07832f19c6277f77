import { carryOver } from '../carry-over.js';
import type { Policy } from '../draft.js';
import { placeInFocus } from '../place-meant.js';
import { asSaid, intentServed } from '../short-message.js';
import { type TurnContext, tell, withState } from '../turn-context.js';
import { serveIntent } from './serve-intent.js';

/** Needs in which a professional has a duty to act before anything else. */
const dutyNeeds: readonly string[] = [
  'child-protection',
  'domestic-violence',
  'sexual-abuse',
  'worry-about-another-family',
];

/** Below this an intent is no more than the likeliest of many. */
const anyGuess = 0.5;

/** After danger a search goes on when it is asked for, and not on a guess: "hmm" asks for nothing. */
const isGuessAfterDanger = ({ state, heard }: TurnContext): boolean =>
  state.crisis !== null &&
  heard !== null &&
  heard.confidence < anyGuess &&
  heard.municipalities.length + heard.filters.kinds.length + heard.filters.needs.length === 0;

/** Below this a question of how things are may still be meant of the place that is talked about. */
const sureOfSearch = 0.7;

/** "Is there room for a pram there?": asked of the place in focus rather than of all there are. */
const isOfPlaceInFocus = (context: TurnContext): boolean =>
  context.heard?.intent === 'find-place' &&
  context.heard.confidence < sureOfSearch &&
  context.heard.filters.faq !== null &&
  context.heard.municipalities.length + context.heard.filters.kinds.length === 0 &&
  placeInFocus(context) !== undefined;

/** Serves what a message asks, with what was in force carried over. */
export const serveMessage: Policy = (before) => {
  const { heard, words, state } = before;
  if (!heard) return null;
  const intent = isOfPlaceInFocus(before) ? 'ask-about' : intentServed(state, heard, words);
  if (intent === 'out-of-scope' || isGuessAfterDanger(before)) return null;
  const context = withState(before, carryOver(state, asSaid(state, heard, words), intent));
  const draft = serveIntent(context, intent);
  const duty = state.professional && heard.filters.needs.some((need) => dutyNeeds.includes(need));
  return draft && duty ? { ...draft, lead: [tell(context, 'professional.duty'), ...draft.lead] } : draft;
};
