import type { Intent } from '../../taxonomy.js';
import type { Understanding } from '../../understanding/understanding.js';
import { serviceAgain } from '../acts/found-again.js';
import { mostShown } from '../acts/list-of-places.js';
import { tellPlace } from '../acts/place-details.js';
import type { Draft, Policy } from '../draft.js';
import { placeInFocus, placeNamedAmongShown } from '../place-meant.js';
import { helplineCard } from '../show/helpline-card.js';
import { serviceCard } from '../show/service-card.js';
import type { TurnContext } from '../turn-context.js';

/** The id meant by "toinen" (1-based on the page shown), "viimeinen" (-1), "se" (0), or a word of its name. */
function meant(context: TurnContext): string | undefined {
  const { shown, focus } = context.state;
  const at = context.heard?.pointsAt ?? null;
  if (at === null) return placeNamedAmongShown(context)?.id;
  if (at === 0) return focus ?? (shown?.ids.length === 1 ? shown.ids[0] : undefined);
  const page = shown?.ids.slice(shown.offset, shown.offset + mostShown) ?? [];
  return page.at(at > 0 ? at - 1 : at);
}

/** A line or a service by itself, which is then the one in focus. */
function tellHelp(context: TurnContext, id: string): Draft | null {
  const helpline = context.base.helpline(id);
  const service = context.base.service(id);
  if (!helpline && !service) return null;
  const cards = [
    ...(helpline ? [helplineCard(context, helpline)] : []),
    ...(service ? [serviceCard(context, serviceAgain(context, service))] : []),
  ];
  return {
    does: 'answer',
    intent: 'get-support',
    lead: [],
    groups: [{ cards }],
    shows: helpline ? { helplines: [id] } : { services: [id] },
    state: { ...context.state, focus: id },
  };
}

/** From here on the intent is believed, and what is pointed at is only what it is about. */
const sure = 0.6;
const aboutOne: readonly Intent[] = ['place-details', 'find-place', 'out-of-scope'];

/** "Toinen", "den första" choose; "se" in a question, a complaint or a need of its own is only a word. */
function onlyPoints({ intent, confidence, pointsAt }: Understanding): boolean {
  if (confidence < sure || aboutOne.includes(intent)) return true;
  return pointsAt !== 0 && intent !== 'ask-about';
}

/** One of those that were last shown, by its place in the list or as "it". */
export const pointAtShown: Policy = (context) => {
  const { heard, base } = context;
  const id = meant(context);
  if (!id || !heard || !onlyPoints(heard)) return null;
  const place = base.place(id) ?? (heard.pointsAt === 0 ? placeInFocus(context) : undefined);
  return place ? tellPlace(context, place) : tellHelp(context, id);
};
