import { replyActivity } from '../../bot/reply-activity.js';
import type { Action, Reply } from '../../guidance/dialog/reply.js';
import { faqs, kinds, needs } from '../../guidance/taxonomy.js';
import type { Language } from '../../guidance/text/languages.js';
import { newState } from '../../guidance/turn/new-state.js';
import { type Turn, takeTurn } from '../../guidance/turn.js';
import type { SentCard } from './sent-card.js';

type Parts = Pick<Turn, 'base' | 'understand' | 'dialogs' | 'now'>;

/** Where a walk begins: what a family can come to without a button. */
const beginnings = ({ base, dialogs }: Parts): Action[] => [
  { do: 'intent', intent: 'greeting' },
  ...base.content.places.map(({ id }): Action => ({ do: 'details', place: id })),
  ...needs.map((need): Action => ({ do: 'support', set: { needs: [need] } })),
  ...kinds.map((kind): Action => ({ do: 'find', set: { kinds: [kind] } })),
  ...faqs.map((faq): Action => ({ do: 'faq', faq })),
  ...[...dialogs.trees.values()].flatMap(({ id, nodes }) =>
    nodes.map((node): Action => ({ do: 'go', node: `${id}/${node.id}` })),
  ),
];

const buttonsOf = ({ buttons, groups }: Reply) => [
  ...buttons,
  ...groups.flatMap((group) => group.cards.flatMap((card) => card.buttons)),
];

/** Every card that presses lead to in a language, `most` presses at the most. */
export function* everyFamilyCard(
  parts: Parts,
  { language, most }: { language: Language; most: number },
): Generator<SentCard> {
  const waiting = beginnings(parts);
  const seen = new Set<string>();
  while (waiting.length > 0 && seen.size < most) {
    const action = waiting.shift();
    const key = JSON.stringify(action);
    if (!action || seen.has(key)) continue;
    seen.add(key);
    const input = { type: 'button' as const, action };
    const { reply } = takeTurn({ ...parts, state: newState(language), input });
    waiting.push(...buttonsOf(reply).map((button) => button.action));
    const { attachments = [] } = replyActivity(reply, 'msteams');
    yield* attachments.map((one) => ({ from: `family, ${language}: ${key}`, card: one.content }));
  }
}
