import { factsAsked } from '../acts/fact-asked.js';
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

/** "Is there room for a pram there?": one fact of the place in focus, rather than a search of all there are. */
function isOfPlaceInFocus(context: TurnContext): boolean {
  const { heard } = context;
  const place = placeInFocus(context);
  if (heard?.intent !== 'find-place' || !place) return false;
  const { kinds, audiences, when, partOfDay } = heard.filters;
  const searches = heard.municipalities.length + kinds.length + audiences.length > 0;
  return !searches && when === null && partOfDay === null && factsAsked(context, place).length > 0;
}

/** Serves what a message asks, with what was in force carried over. */
export const serveMessage: Policy = (before) => {
  const { heard, words, state } = before;
  if (!heard) return null;
  const intent = isOfPlaceInFocus(before) ? 'place-details' : intentServed(state, heard, words);
  if (intent === 'out-of-scope' || isGuessAfterDanger(before)) return null;
  const context = withState(before, carryOver(state, asSaid(state, heard, words), intent));
  const draft = serveIntent(context, intent);
  const duty = state.professional && heard.filters.needs.some((need) => dutyNeeds.includes(need));
  return draft && duty ? { ...draft, lead: [tell(context, 'professional.duty'), ...draft.lead] } : draft;
};
