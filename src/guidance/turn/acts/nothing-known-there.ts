import type { Municipality } from '../../knowledge/municipality.js';
import type { Draft } from '../draft.js';
import { helplineCard } from '../show/helpline-card.js';
import { whereWords } from '../show/place-words.js';
import { type TurnContext, tell } from '../turn-context.js';
import { adviceLines } from './family-advice.js';

const mostLines = 3;

/** The county's name in the reader's language, where we have it. */
function countyName(context: TurnContext, { county }: Municipality): string {
  const key = `county.${county
    .toLowerCase()
    .replace(/ä/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z]+/g, '-')}`;
  return context.dialogs.variants(key) > 0 ? tell(context, key) : county;
}

/** Elsewhere in Finland: no places of ours, but the county whose family centre to ask and the national help. */
export function nothingKnownThere(context: TurnContext, home: Municipality): Draft {
  const where = whereWords(home, context.state.language);
  const lines = adviceLines(context).slice(0, mostLines);
  return {
    does: 'none-found',
    intent: context.state.pursuing,
    lead: [tell(context, 'elsewhere', { where, county: countyName(context, home) })],
    groups: lines.length > 0 ? [{ cards: lines.map((line) => helplineCard(context, line)) }] : [],
    shows: { helplines: lines.map(({ id }) => id) },
    state: { ...context.state, shown: null, focus: null },
  };
}
