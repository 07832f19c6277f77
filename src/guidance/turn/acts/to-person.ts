import type { Draft } from '../draft.js';
import { helplineCard } from '../show/helpline-card.js';
import { type TurnContext, tell } from '../turn-context.js';
import { askWhereToo } from './ask-municipality.js';
import { adviceLines, childLines } from './family-advice.js';

const mostLines = 3;

function leadOf(context: TurnContext, found: boolean): string {
  const { child } = context.state;
  if (child) return tell(context, 'child.lead');
  if (!found) return tell(context, 'person.none');
  return tell(context, 'person.lead');
}

/** A way to a person: the area's advice with phone, chat and hours; for a child its own lines. */
export function toPerson(before: TurnContext): Draft {
  const context: TurnContext = { ...before, state: { ...before.state, pursuing: 'talk-to-human' } };
  const { state } = context;
  const lines = (state.child ? childLines(context) : adviceLines(context)).slice(0, mostLines);
  return {
    does: 'handoff',
    intent: 'talk-to-human',
    lead: [leadOf(context, lines.length > 0)],
    groups: lines.length > 0 ? [{ cards: lines.map((line) => helplineCard(context, line)) }] : [],
    shows: { helplines: lines.map(({ id }) => id) },
    state,
    ...askWhereToo(context, {
      say: 'ask.municipality-for-help',
      action: (set) => ({ do: 'person', set }),
    }),
  };
}
