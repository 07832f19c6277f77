import { beginsWithYes, safetyIn } from '../../crisis/heard-in-crisis.js';
import type { Intent } from '../../taxonomy.js';
import { answerSafety } from '../acts/safety.js';
import type { Policy } from '../draft.js';
import { onlyNarrows } from '../short-message.js';
import { type TurnContext, withState } from '../turn-context.js';

/** After another topic only a short message still answers the question that was put before it. */
const shortAnswer = 6;
/** From here on a message is believed to ask for something, and the question of safety to be passed over. */
const sure = 0.6;
const nothingAsked: readonly Intent[] = ['urgent', 'out-of-scope', 'greeting', 'feedback', 'place-details'];

function saysNothingElse({ heard, words }: TurnContext): boolean {
  if (!heard || heard.command || heard.switchTo || heard.answers) return false;
  if (heard.language.code === 'other') return false;
  if (heard.intent === 'thanks' || heard.intent === 'goodbye' || heard.intent === 'help') return false;
  return nothingAsked.includes(heard.intent) || heard.confidence < sure || onlyNarrows(heard, words);
}

/** A municipality counts when little else was said: then its own lines stand in the repeated reply. */
function withHome(context: TurnContext): TurnContext {
  const { heard, words, state } = context;
  const municipality = heard?.filters.municipality ?? null;
  if (municipality === null || words > 2) return context;
  return withState(context, { filters: { ...state.filters, municipality } });
}

/**
 * After a crisis, safety told in words is an answer and never a search: "hän lähti jo, olen turvassa". What cannot
 * be read as a wish of its own counts as silence, which repeats the numbers.
 */
export const hearSafety: Policy = (context) => {
  const { heard, state, input, dialogs, words } = context;
  if (!heard || !state.crisis || input.type !== 'message') return null;
  const asked = state.asked?.key === 'safety';
  const told = safetyIn(input.text, dialogs);
  const inPassing = words <= shortAnswer && heard.filters.kinds.length === 0;
  if (told === 'safe' && (asked || inPassing)) return answerSafety(context, 'told');
  if (!asked) return null;
  if (told === null && inPassing && beginsWithYes(input.text, dialogs)) return answerSafety(context, 'yes');
  if (told === 'unsafe' || saysNothingElse(context)) return answerSafety(withHome(context), 'no');
  return null;
};
