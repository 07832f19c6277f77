import { hears } from '../../crisis/heard-in-crisis.js';
import type { Button } from '../../dialog/reply.js';
import { answerFaq } from '../acts/answer-faq.js';
import { waysOn } from '../acts/show-menu.js';
import type { Draft, Policy } from '../draft.js';
import { type TurnContext, tell, withState } from '../turn-context.js';

/** Papers are asked after of meeting places; of benefits and passports others know more. */
const asksPapers = ({ input, dialogs, heard }: TurnContext): boolean =>
  input.type === 'message' &&
  hears(input.text, 'heard.asks-papers', dialogs) &&
  (heard?.intent === 'ask-about' || (heard?.filters.kinds.length ?? 0) > 0);

function plainly(context: TurnContext, key: 'fear.custody' | 'fear.papers', ways: Button[]): Draft {
  const filters = { ...context.state.filters, faq: 'confidentiality' as const };
  return {
    does: 'answer',
    intent: 'ask-about',
    lead: [tell(context, key)],
    buttons: ways,
    state: { ...context.state, filters },
  };
}

/** What newcomers fear is answered plainly before anything is searched by its words: custody, papers, the cost of an interpreter. */
export const hearFear: Policy = (context) => {
  const { input, dialogs } = context;
  if (input.type !== 'message') return null;
  const [find, help] = waysOn(context);
  if (hears(input.text, 'heard.fear-of-custody', dialogs))
    return plainly(context, 'fear.custody', help ? [help] : []);
  if (asksPapers(context)) return plainly(context, 'fear.papers', find ? [find] : []);
  if (!hears(input.text, 'heard.interpreter-cost', dialogs)) return null;
  const answer = answerFaq(withState(context, { focus: null }), 'languages');
  return answer && { ...answer, lead: [tell(context, 'fear.interpreter')] };
};
