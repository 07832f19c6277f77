import { addressOf, isOutcome, nodeAt } from '../../dialog/tree-walk.js';
import type { Crisis, Need } from '../../taxonomy.js';
import { crisisReply } from '../acts/crisis.js';
import { forgetSearch } from '../acts/forget.js';
import { goTo } from '../acts/go-to.js';
import { deleteNow, keepData } from '../acts/my-data.js';
import { showMenu } from '../acts/show-menu.js';
import { support } from '../acts/support.js';
import type { Draft, Policy } from '../draft.js';
import { type TurnContext, tell, withState } from '../turn-context.js';
import { pursueOn } from './serve-intent.js';

type Answer = 'yes' | 'no' | 'decline';

/** The help that is not urgent, for what the crisis was about. */
const needsAfter: Record<Crisis, Need[]> = {
  'danger-to-life': ['adult-mental-health'],
  violence: ['domestic-violence'],
  suicide: ['adult-mental-health', 'child-mental-health'],
  'harm-to-child': ['parental-exhaustion'],
  poisoning: ['parenting-guidance'],
  'child-in-danger': ['child-protection'],
  'sexual-violence': ['sexual-abuse'],
  'child-afraid': ['child-mental-health'],
};

/** "Oletko turvassa nyt?": yes leads to help that is not urgent, anything else repeats the numbers. */
function answerSafety(context: TurnContext, answer: Answer): Draft {
  const { crisis } = context.state;
  if (!crisis || answer !== 'yes') return crisisReply(context, crisis?.kind ?? 'danger-to-life', true);
  const set = { ...context.state, filters: { ...context.state.filters, needs: needsAfter[crisis.kind] } };
  return support(withState(context, set), [tell(context, 'safety.safe')]);
}

/** Not wanting to say is an answer: a tree goes where it leads, a search goes on without. */
function goOnWithout(context: TurnContext): Draft | null {
  const at = context.state.asked?.node;
  const node = at ? nodeAt(context.dialogs.trees, at) : undefined;
  if (at && node && !isOutcome(node) && node.decline)
    return goTo(context, { node: addressOf(node.decline, at) });
  return pursueOn(context);
}

/** A bare yes, no or refusal, as the answer to the question that is open. */
export function answerYesOrNo(context: TurnContext, answer: Answer): Draft | null {
  switch (context.state.asked?.key) {
    case 'safety':
      return answerSafety(context, answer);
    case 'delete':
      return answer === 'yes' ? deleteNow(context) : keepData(context);
    case 'resume':
      return answer === 'yes'
        ? pursueOn(context)
        : showMenu(withState(context, forgetSearch(context.state)), { intent: null });
    case undefined:
      return answer === 'decline' ? pursueOn(context) : null;
    default:
      return answer === 'yes' ? null : goOnWithout(context);
  }
}

/** What was heard as a bare yes, no or refusal; silence about one's safety counts as no. */
export const hearAnswer: Policy = (context) => {
  const { heard, state } = context;
  if (!heard) return null;
  if (heard.answers) return answerYesOrNo(context, heard.answers);
  const unsaid = heard.intent === 'out-of-scope' || heard.intent === 'greeting';
  return state.asked?.key === 'safety' && unsaid ? answerYesOrNo(context, 'decline') : null;
};
