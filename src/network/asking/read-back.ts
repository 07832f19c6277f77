import type { Deed } from '../changes/deed.js';
import { type NetworkDraft, type Sentence, sentence } from './network-draft.js';
import type { TurnContext } from './turn-context.js';

/** Nothing shared changes before the writer has seen what will happen and said yes (product.md, rule 5). */
export function readBack(
  { state }: TurnContext,
  intent: NetworkDraft['intent'],
  { lead, deeds }: { lead: Sentence[]; deeds: Deed[] },
): NetworkDraft {
  const id = `t${state.turns + 1}`;
  return {
    ...{ intent, does: 'confirm', lead },
    buttons: (['yes', 'no'] as const).map((answer) => ({
      label: sentence(`network.button.${answer}`),
      action: { do: 'answer', yes: answer === 'yes', of: id },
    })),
    state: { pending: { id, deeds } },
  };
}
