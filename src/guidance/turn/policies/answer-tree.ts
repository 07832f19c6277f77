import { goTo } from '../acts/go-to.js';
import { carryOver } from '../carry-over.js';
import type { Policy } from '../draft.js';
import { asSaid, onlyNarrows } from '../short-message.js';
import { withState } from '../turn-context.js';

/**
 * Words that answer a tree's open question go on in the tree; anything that says more leaves it and is served
 * for what it says.
 */
export const answerTree: Policy = (context) => {
  const { heard, words, state } = context;
  const node = state.asked?.node;
  if (!heard || !node || heard.intent === 'urgent' || !onlyNarrows(heard, words)) return null;
  return goTo(
    withState(context, carryOver(state, asSaid(state, heard, words), state.pursuing ?? heard.intent)),
    {
      node,
    },
  );
};
