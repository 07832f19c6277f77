import { hears } from '../../crisis/heard-in-crisis.js';
import { answerFaq } from '../acts/answer-faq.js';
import { waysOn } from '../acts/show-menu.js';
import type { Policy } from '../draft.js';
import { tell, withState } from '../turn-context.js';

/** What newcomers fear is answered plainly before anything is searched by its words: custody, and the cost of an interpreter. */
export const hearFear: Policy = (context) => {
  const { input, dialogs, state } = context;
  if (input.type !== 'message') return null;
  if (hears(input.text, 'heard.fear-of-custody', dialogs)) {
    const filters = { ...state.filters, faq: 'confidentiality' as const };
    return {
      does: 'answer',
      intent: 'ask-about',
      lead: [tell(context, 'fear.custody')],
      buttons: waysOn(context).slice(1),
      state: { ...state, filters },
    };
  }
  if (!hears(input.text, 'heard.interpreter-cost', dialogs)) return null;
  const answer = answerFaq(withState(context, { focus: null }), 'languages');
  return answer && { ...answer, lead: [tell(context, 'fear.interpreter')] };
};
