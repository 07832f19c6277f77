import { chooseHelplines } from '../../knowledge/choose-helplines.js';
import type { Helpline } from '../../knowledge/helpline.js';
import type { Crisis } from '../../taxonomy.js';
import type { Draft } from '../draft.js';
import { helplineCard } from '../show/helpline-card.js';
import { type TurnContext, tell } from '../turn-context.js';

const mostLines = 3;

function linesFor({ base, now, state }: TurnContext, crisis: Crisis): Helpline[] {
  const { municipality } = state.filters;
  const question = { crisis, municipality, language: state.language, child: state.child };
  const { lines } = chooseHelplines(question, { base, now });
  return [...new Set(lines.map(({ helpline }) => helpline))].slice(0, mostLines);
}

/** Danger: 112, the lines that answer, that a machine writes, and whether the person is safe. Nothing else. */
export function crisisReply(context: TurnContext, crisis: Crisis): Draft {
  const lines = linesFor(context, crisis);
  return {
    does: 'crisis',
    intent: 'urgent',
    asks: 'safety',
    lead: [tell(context, 'safety.call'), tell(context, 'safety.machine')],
    groups: lines.length > 0 ? [{ cards: lines.map((line) => helplineCard(context, line)) }] : [],
    tail: [tell(context, 'safety.ask')],
    buttons: [
      { label: tell(context, 'button.yes'), action: { do: 'reply', answer: 'yes' } },
      { label: tell(context, 'button.no'), action: { do: 'reply', answer: 'no' } },
    ],
    shows: { helplines: lines.map(({ id }) => id) },
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
