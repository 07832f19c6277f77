import type { Municipality } from '../../knowledge/municipality.js';
import type { Draft } from '../draft.js';
import { whereWords } from '../show/place-words.js';
import { type TurnContext, tell } from '../turn-context.js';

/** Elsewhere in Finland: no places of ours, but the county whose family centre to ask and the national help. */
export function nothingKnownThere(context: TurnContext, home: Municipality): Draft {
  const where = whereWords(home, context.state.language);
  return {
    does: 'none-found',
    intent: context.state.pursuing,
    lead: [tell(context, 'elsewhere', { where, county: home.county })],
    state: { ...context.state, shown: null, focus: null },
  };
}
