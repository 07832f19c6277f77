import { waysOn } from '../acts/show-menu.js';
import type { Draft } from '../draft.js';
import { municipalityName } from '../show/place-words.js';
import { type TurnContext, tellAfresh } from '../turn-context.js';

/** Below this share of known words a message is nonsense to us rather than a matter we do not serve. */
const knownEnough = 0.35;

function reasonOf({ heard, base, state }: TurnContext): { key: string; values?: Record<string, string> } {
  const code = heard?.filters.municipality;
  const municipality = code ? base.municipality(code) : undefined;
  if (municipality)
    return { key: 'unclear.where', values: { name: municipalityName(municipality, state.language) } };
  return { key: heard && heard.known >= knownEnough ? 'out-of-scope' : 'unclear' };
}

/** The last policy: says what was not understood, or that it is not ours, and offers three ways on. */
export function sayWhatIsUnclear(context: TurnContext): Draft {
  const { key, values } = reasonOf(context);
  const { text, said } = tellAfresh(context, key, values);
  const { state } = context;
  return {
    does: 'menu',
    intent: 'out-of-scope',
    lead: [text],
    said,
    buttons: waysOn(context),
    state,
  };
}
