import type { Crisis } from '../../taxonomy.js';
import type { Draft } from '../draft.js';
import { type TurnContext, tell } from '../turn-context.js';

export function crisisReply(context: TurnContext, crisis: Crisis): Draft {
  return {
    does: 'crisis',
    intent: 'urgent',
    asks: 'safety',
    lead: [tell(context, 'greeting.machine')],
    state: {
      ...context.state,
      crisis: { kind: crisis, at: context.now.toISOString() },
      sensitive: true,
      pursuing: null,
      shown: null,
      focus: null,
    },
    open: { key: 'safety', options: [] },
    bare: true,
  };
}
