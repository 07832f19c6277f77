import { type NetworkDraft, sentence } from '../network-draft.js';
import type { TurnContext } from '../turn-context.js';

const decide = 'network.decide';

/** A yes or a no to what was read back. A button of an older message answers its own question only. */
export function answerPending({ turn: { input }, state, read }: TurnContext): NetworkDraft | null {
  const { pending } = state;
  const pressed = input.type === 'button' && input.action.do === 'answer' ? input.action : null;
  if (!pending || (pressed && pressed.of !== pending.id)) {
    return pressed ? { intent: decide, does: 'ack', lead: [sentence('network.confirm.over')] } : null;
  }
  const yes = pressed ? pressed.yes : read?.said.has('yes');
  const no = pressed ? !pressed.yes : read?.said.has('no');
  if (no) {
    const lead = [sentence('network.left-as-it-is')];
    return { intent: decide, does: 'ack', lead, state: { pending: null } };
  }
  if (!yes) return null;
  const effect = { do: 'perform', deeds: pending.deeds } as const;
  return { intent: decide, does: 'done', effect, state: { pending: null } };
}
