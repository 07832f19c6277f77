import { isOutcome, nodeAt } from '../../dialog/tree-walk.js';
import type { Intent } from '../../taxonomy.js';
import type { Draft } from '../draft.js';
import { type TurnContext, tell } from '../turn-context.js';
import { putQuestion } from './question.js';

const mainMenu = 'main-menu/start';

/** What to say before the menu, and for which intent it is shown. */
export interface MenuReason {
  intent: Intent | null;
  lead?: string[];
  said?: string;
}

/** The main choices, under what is said first. Choosing goes on from what is known; nothing is open. */
export function showMenu(context: TurnContext, { intent, lead = [], said }: MenuReason): Draft {
  const node = nodeAt(context.dialogs.trees, mainMenu);
  const state = { ...context.state, trail: [] };
  if (!node || isOutcome(node)) return { does: 'menu', intent, lead, said, state };
  const question = putQuestion({ ...context, state }, { at: mainMenu, question: node });
  return {
    ...question,
    does: 'menu',
    asks: undefined,
    intent,
    lead: [...lead, ...question.lead],
    said,
    state,
    open: undefined,
  };
}

/** Three ways on, for when a message could not be served: a place, help, and a person (which stands anyway). */
export const waysOn = (context: TurnContext) => [
  { label: tell(context, 'button.find'), action: { do: 'go' as const, node: 'find-place/where' } },
  { label: tell(context, 'button.help'), action: { do: 'go' as const, node: 'get-help/start' } },
];
