import { dateInWords } from '../../guidance/time/day-in-words.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import type { Difference } from '../changes/differences.js';
import type { Outcome } from '../changes/outcome.js';
import { fieldAsKey, valueInWords } from '../changes/value-in-words.js';
import { type NetworkDraft, type Sentence, sentence, type Word } from './network-draft.js';

/** How what was done ended, in words; a change can be taken back by the button. */
export function sayOutcome(
  outcome: Outcome,
  { network, fallback }: { network: string; fallback: Pick<NetworkDraft, 'intent' | 'lead'> },
): NetworkDraft {
  const { intent } = fallback;
  switch (outcome.outcome) {
    case 'done': {
      const said = fallback.lead?.length ? fallback.lead : [sentence('network.outcome.done')];
      const { change } = outcome;
      if (change === null) return { intent, does: 'done', lead: said };
      const undo = { do: 'undo-change', network, change } as const;
      return {
        ...{ intent, does: 'done', lead: said, state: { lastChange: { network, change } } },
        buttons: [{ label: sentence('network.button.undo'), action: { do: 'perform', deed: undo } }],
      };
    }
    case 'refused':
      return { intent, does: 'refused', lead: [sentence(`network.refused.${outcome.reason}`)] };
    case 'changed-meanwhile':
      return {
        ...{ intent, does: 'ask' },
        lead: [sentence('network.outcome.changed-meanwhile'), ...outcome.changed.map(whatChanged)],
      };
    case 'decided-already':
      return {
        ...{ intent, does: 'ack' },
        lead: [
          sentence(`network.decided-already.${outcome.decision.outcome}`, {
            day: dayOf(outcome.decision.at),
          }),
        ],
      };
    default:
      return { intent, does: 'ack', lead: [sentence(`network.outcome.${outcome.outcome}`)] };
  }
}

/** "3.11.2026" of a stored moment, in Finland. */
const dayOf =
  (moment: string): Word =>
  ({ language }) =>
    dateInWords(wallClock(new Date(moment)).day, language, true);

const whatChanged = ({ field, before, after }: Difference): Sentence =>
  sentence('network.outcome.difference', {
    field: ({ say }) => say(`network.field.${fieldAsKey(field)}`),
    before: ({ say }) => valueInWords(before, say),
    after: ({ say }) => valueInWords(after, say),
  });
