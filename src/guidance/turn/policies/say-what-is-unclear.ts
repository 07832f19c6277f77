import { childLines } from '../acts/family-advice.js';
import { waysOn } from '../acts/show-menu.js';
import { whereInForce } from '../carry-over.js';
import type { Draft } from '../draft.js';
import { helplineCard } from '../show/helpline-card.js';
import { municipalityName } from '../show/place-words.js';
import { type TurnContext, tellAfresh, withState } from '../turn-context.js';

/** Below this share of known words a message is nonsense to us rather than a matter we do not serve. */
const knownEnough = 0.35;

/** From here on a matter is believed not to be ours, wherever it is: the weather in Helsinki. */
const surely = 0.8;

const isSurelyNotOurs = (heard: TurnContext['heard']): boolean =>
  heard !== null &&
  heard.intent === 'out-of-scope' &&
  heard.confidence >= surely &&
  heard.known >= knownEnough;

function reasonOf({ heard, base, state }: TurnContext): { key: string; values?: Record<string, string> } {
  const code = heard?.filters.municipality;
  const municipality = code ? base.municipality(code) : undefined;
  if (municipality && !isSurelyNotOurs(heard))
    return { key: 'unclear.where', values: { name: municipalityName(municipality, state.language) } };
  return { key: heard && heard.known >= knownEnough ? 'out-of-scope' : 'unclear' };
}

/** A child who cannot put it into words is not told that the matter is not ours. */
function stayWithChild(context: TurnContext): Draft {
  const lines = childLines(context).slice(0, 2);
  const { text, said } = tellAfresh(context, 'child.unclear');
  return {
    does: lines.length > 0 ? 'handoff' : 'menu',
    intent: 'out-of-scope',
    lead: [text],
    said,
    groups: lines.length > 0 ? [{ cards: lines.map((line) => helplineCard(context, line)) }] : [],
    shows: { helplines: lines.map(({ id }) => id) },
    buttons: waysOn(context).slice(0, 1),
    state: context.state,
  };
}

/** The last policy: says what was not understood, or that it is not ours, and offers three ways on. */
export function sayWhatIsUnclear(before: TurnContext): Draft {
  const context = withState(before, whereInForce(before.state, before.heard));
  if (context.state.child) return stayWithChild(context);
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
