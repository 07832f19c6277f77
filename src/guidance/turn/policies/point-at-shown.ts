import { mostShown } from '../acts/list-of-places.js';
import { tellPlace } from '../acts/place-details.js';
import type { Draft, Policy } from '../draft.js';
import { helplineCard } from '../show/helpline-card.js';
import type { TurnContext } from '../turn-context.js';
import { placeInFocus } from './find-named-place.js';

/** The id meant by "toinen" (1-based on the page shown), "viimeinen" (-1) or "se" (0). */
function meant({ state, heard }: TurnContext): string | undefined {
  const { shown, focus } = state;
  const at = heard?.pointsAt ?? null;
  if (at === null) return undefined;
  if (at === 0) return focus ?? (shown?.ids.length === 1 ? shown.ids[0] : undefined);
  const page = shown?.ids.slice(shown.offset, shown.offset + mostShown) ?? [];
  return page.at(at > 0 ? at - 1 : at);
}

const tellHelpline = (context: TurnContext, id: string): Draft | null => {
  const helpline = context.base.helpline(id);
  if (!helpline) return null;
  return {
    does: 'answer',
    intent: 'get-support',
    lead: [],
    groups: [{ cards: [helplineCard(context, helpline)] }],
    shows: { helplines: [id] },
    state: { ...context.state, focus: id },
  };
};

/** Sure that something is asked of the one pointed at, not only that it is pointed at. */
const sureQuestion = 0.6;

/** "Toinen", "den första", "se": one of those that were last shown. A question about it is answered elsewhere. */
export const pointAtShown: Policy = (context) => {
  const { heard, base } = context;
  const id = meant(context);
  if (!id || !heard || (heard.intent === 'ask-about' && heard.confidence >= sureQuestion)) return null;
  const place = base.place(id) ?? (heard.pointsAt === 0 ? placeInFocus(context) : undefined);
  return place ? tellPlace(context, place) : tellHelpline(context, id);
};
