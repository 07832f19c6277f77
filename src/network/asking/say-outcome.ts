import { dateInWords } from '../../guidance/time/day-in-words.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import type { Outcome } from '../changes/outcome.js';
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

/** `taskWords` is `task-words` in the wording. */
const asKey = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const whatChanged = ({
  field,
  before,
  after,
}: {
  field: string;
  before: unknown;
  after: unknown;
}): Sentence =>
  sentence('network.outcome.difference', {
    field: ({ say }) => say(`network.field.${asKey(field)}`),
    before: valueInWords(before),
    after: valueInWords(after),
  });

/** A stored value as a person reads it; ids of a closed list stand as they are. */
function valueInWords(value: unknown): Word {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '–';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') return 'number' in value ? String(value.number) : JSON.stringify(value);
  if (typeof value === 'boolean') return ({ say }) => say(value ? 'network.yes' : 'network.no');
  return String(value);
}
