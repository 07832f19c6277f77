import type { Button } from '../../dialog/reply.js';
import type { Intent } from '../../taxonomy.js';
import type { Understanding } from '../../understanding/understanding.js';
import { carryOver } from '../carry-over.js';
import type { Policy } from '../draft.js';
import { goesOn } from '../short-message.js';
import { type TurnContext, tell, withState } from '../turn-context.js';

/** Below this the best guess is no more than that; and so near is the next one. */
const unsure = 0.5;
const nearly = 0.12;

/** A place to go and help with something are answered so differently that a guess between them would be wrong half the time. */
function isEither({ ranked, confidence, filters }: Understanding): boolean {
  const [first, second] = ranked;
  if (!first || !second || confidence >= unsure || first.confidence - second.confidence > nearly)
    return false;
  const pair: readonly Intent[] = [first.intent, second.intent];
  const toGo = pair.includes('find-place') || pair.includes('find-events');
  return toGo && pair.includes('get-support') && filters.needs.length > 0;
}

const buttonsFor = (context: TurnContext, { filters }: Understanding): Button[] => [
  { label: tell(context, 'button.find'), action: { do: 'find', set: { kinds: filters.kinds, needs: [] } } },
  {
    label: tell(context, 'button.help'),
    action: { do: 'support', set: { kinds: [], needs: filters.needs } },
  },
];

/** A message that may as well ask for a place as for help: one question, the answers as buttons. */
export const askWhich: Policy = (before) => {
  const { heard, words, state } = before;
  if (!heard || state.asked?.key === 'which' || goesOn(state, heard, words) || !isEither(heard)) return null;
  const context = withState(before, carryOver(state, heard, heard.intent));
  return {
    does: 'ask',
    asks: 'which',
    intent: heard.intent,
    lead: [tell(context, 'which')],
    buttons: buttonsFor(context, heard),
    state: context.state,
    open: { key: 'which', options: [] },
  };
};
