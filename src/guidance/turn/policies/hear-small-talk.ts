import { showMenu } from '../acts/show-menu.js';
import { whereInForce } from '../carry-over.js';
import type { Policy } from '../draft.js';
import { onlyNarrows } from '../short-message.js';
import { tell, tellAfresh, withState } from '../turn-context.js';

/** Below this a short message that names a time or a place is no small talk: "entä torstaina?". */
const sureEnough = 0.5;

/** Greeting, thanks, goodbye and "what can you do": short, human, and a way on. */
export const hearSmallTalk: Policy = (before) => {
  const context = withState(before, whereInForce(before.state, before.heard));
  const { state, heard, words } = context;
  if (heard && heard.confidence < sureEnough && onlyNarrows(heard, words)) return null;
  switch (heard?.intent) {
    case 'greeting': {
      const { text, said } = tellAfresh(context, 'greeting.hello');
      const machine = state.turns === 0 ? [tell(context, 'greeting.machine')] : [];
      return showMenu(context, { intent: 'greeting', lead: [text, ...machine], said });
    }
    case 'help': {
      const { text, said } = tellAfresh(context, 'help');
      return showMenu(context, { intent: 'help', lead: [text], said });
    }
    case 'thanks': {
      if (state.sensitive)
        return { does: 'ack', intent: 'thanks', lead: [tell(context, 'thanks.hard')], state };
      const { text, said } = tellAfresh(context, 'thanks');
      return { does: 'ack', intent: 'thanks', lead: [text], said, state };
    }
    case 'goodbye':
      return { does: 'ack', intent: 'goodbye', lead: [tell(context, 'goodbye')], state };
    default:
      return null;
  }
};
