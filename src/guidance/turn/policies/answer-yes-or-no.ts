import { addressOf, isOutcome, nodeAt } from '../../dialog/tree-walk.js';
import { forgetSearch } from '../acts/forget.js';
import { goTo } from '../acts/go-to.js';
import { deleteNow, keepData } from '../acts/my-data.js';
import { answerSafety } from '../acts/safety.js';
import { showMenu } from '../acts/show-menu.js';
import type { Draft, Policy } from '../draft.js';
import { type TurnContext, tell, tellAfresh, withState } from '../turn-context.js';
import { pursueOn } from './serve-intent.js';

type Answer = 'yes' | 'no' | 'decline';

/** Not wanting to say is an answer: a tree goes where it leads, a search goes on without. */
function goOnWithout(context: TurnContext): Draft | null {
  const at = context.state.asked?.node;
  const node = at ? nodeAt(context.dialogs.trees, at) : undefined;
  if (at && node && !isOutcome(node) && node.decline)
    return goTo(context, { node: addressOf(node.decline, at) });
  return pursueOn(context);
}

/** Nothing was asked: one sentence that it is all right, and the main choices; the last list is not told again. */
const letBe = (context: TurnContext): Draft => ({
  ...showMenu(context, { intent: null }),
  lead: [tell(context, 'declined')],
});

/** A yes or no to nothing that was asked is heard, and nothing is searched for by it. */
function noted(context: TurnContext): Draft {
  const { text, said } = tellAfresh(context, context.state.sensitive ? 'noted.hard' : 'noted');
  return { does: 'ack', intent: null, lead: [text], said, state: context.state };
}

/** A bare yes, no or refusal, as the answer to the question that is open. */
export function answerYesOrNo(context: TurnContext, answer: Answer): Draft | null {
  switch (context.state.asked?.key) {
    case 'safety':
      return answerSafety(context, answer === 'yes' ? 'yes' : 'no');
    case 'delete':
      return answer === 'yes' ? deleteNow(context) : keepData(context);
    case 'resume':
      return answer === 'yes'
        ? pursueOn(context)
        : showMenu(withState(context, forgetSearch(context.state)), { intent: null });
    case undefined:
      return answer === 'decline' ? letBe(context) : noted(context);
    default:
      return answer === 'yes' ? null : goOnWithout(context);
  }
}

/** What was heard as a bare yes, no or refusal. */
export const hearAnswer: Policy = (context) => {
  const answer = context.heard?.answers;
  return answer ? answerYesOrNo(context, answer) : null;
};
