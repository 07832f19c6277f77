import { forgetAll } from '../acts/forget.js';
import { showMenu } from '../acts/show-menu.js';
import { whatIsInForce } from '../acts/what-is-in-force.js';
import type { Draft, Policy } from '../draft.js';
import { type TurnContext, tell, tellAfresh, withState } from '../turn-context.js';

const greet = (context: TurnContext): Draft =>
  showMenu(context, {
    intent: 'greeting',
    lead: [tell(context, 'greeting.open'), tell(context, 'greeting.machine')],
  });

/** Goes on from an earlier search, if the person wants to. */
const offerToResume = (context: TurnContext, what: string): Draft => ({
  does: 'ask',
  asks: 'consent',
  intent: 'greeting',
  lead: [tell(context, 'greeting.resume', { what })],
  tail: [tell(context, 'greeting.machine')],
  buttons: [
    { label: tell(context, 'button.continue'), action: { do: 'reply', answer: 'yes' } },
    { label: tell(context, 'button.afresh'), action: { do: 'reply', answer: 'no' } },
  ],
  state: context.state,
  open: { key: 'resume', options: [] },
});

/** The page opens, or something came that cannot be read. After danger or abuse nothing is brought back, then or later. */
export const openConversation: Policy = (before) => {
  const { input } = before;
  if (input.type === 'unreadable') {
    const { text, said } = tellAfresh(before, `unreadable.${input.what}`);
    return showMenu(before, { intent: null, lead: [text], said });
  }
  if (input.type !== 'open') return null;
  const kept = before.state.sensitive ? forgetAll(before.state) : before.state;
  const context = withState(before, {
    ...kept,
    language: input.language,
    easy: input.easy ?? before.state.easy,
  });
  const what = whatIsInForce(context);
  const resumable = input.resume === true && context.state.pursuing !== null;
  return resumable && what ? offerToResume(context, what) : greet(context);
};
