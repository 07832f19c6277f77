import { composeCrisisReply, composeSafetyFollowUp } from '../../crisis/compose-crisis-reply.js';
import type { Crisis } from '../../taxonomy.js';
import type { Draft } from '../draft.js';
import type { TurnContext } from '../turn-context.js';

/** The reply to a crisis; `again` when the person is not safe yet, or does not say. */
export function crisisReply(context: TurnContext, crisis: Crisis, again = false): Draft {
  const { state, base, dialogs, now } = context;
  const { language, easy, filters } = state;
  const question = {
    ...{ crisis, language, easy, base, dialogs, now },
    municipality: filters.municipality,
    child: state.child,
  };
  const reply = again ? composeSafetyFollowUp(question) : composeCrisisReply(question);
  return {
    does: 'crisis',
    intent: 'urgent',
    ...(reply.asks ? { asks: reply.asks, open: { key: reply.asks, options: [] } } : {}),
    lead: reply.lead,
    groups: reply.groups,
    tail: reply.tail,
    buttons: reply.buttons,
    shows: { helplines: reply.helplines },
    state: {
      ...state,
      crisis: { kind: crisis, at: now.toISOString() },
      sensitive: true,
      pursuing: null,
      shown: null,
      focus: null,
    },
    bare: true,
  };
}
