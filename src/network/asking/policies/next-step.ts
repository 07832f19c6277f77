import { coordinatorsOf, countiesOf } from '../find-post.js';
import { type NetworkDraft, sentence } from '../network-draft.js';
import type { TurnContext } from '../turn-context.js';

/** The coordinator as the next step; where there is none, that is said too. */
export function nextStep(context: TurnContext): Pick<NetworkDraft, 'tail' | 'officials'> {
  const [coordinator] = coordinatorsOf(countiesOf(context.standing), context.turn.index.directory);
  return coordinator
    ? { tail: [sentence('network.next.coordinator')], officials: [coordinator] }
    : { tail: [sentence('network.next.no-coordinator')] };
}
