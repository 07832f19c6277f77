import { may } from '../../rights/may.js';
import { findPeople } from '../find-people.js';
import { heardQuestion } from '../hear-question.js';
import { type NetworkDraft, sentence } from '../network-draft.js';
import { nothingAsked } from '../question.js';
import { readBack } from '../read-back.js';
import type { TurnContext } from '../turn-context.js';

const left = 'network.left';

/** "Maija Mukanen on lähtenyt": who is meant is shown by name and organisation before anything is done. */
export function tellLeft(context: TurnContext): NetworkDraft | null {
  const { read, turn, standing } = context;
  if (!read?.said.has('left')) return null;
  const { people } = heardQuestion(read, turn.index);
  if (people.length === 0) return null;
  const found = findPeople({ ...nothingAsked, people }, turn.index, {
    ...context,
    place: { kind: 'personal' },
  });
  const [one, ...others] = found;
  if (!one) return { intent: left, does: 'none-found', lead: [sentence('network.missing.name')] };
  if (others.length > 0) {
    return { intent: left, does: 'ask', lead: [sentence('network.left.which')], people: found.slice(0, 5) };
  }
  const { network, contact } = one;
  const atOnce = may(standing, 'mark-left', { network, contact }).allowed;
  const values = { name: contact.name, organisation: contact.organisation };
  return readBack(context, left, {
    lead: [sentence(atOnce ? 'network.left.mark' : 'network.left.propose', values)],
    deeds: [{ do: 'mark-left', network: network.id, contact: contact.id }],
  });
}
