import type { CardGroup } from '../../dialog/reply.js';
import type { Municipality } from '../../knowledge/municipality.js';
import type { Alternatives, FoundPlace } from '../../knowledge/place-query.js';
import type { Draft } from '../draft.js';
import { foundGroups, headedGroups } from '../show/found-groups.js';
import { whereWords } from '../show/place-words.js';
import { type TurnContext, tell } from '../turn-context.js';
import { listed, mostShown } from './list-of-places.js';
import { asksTime, forWhom, kindAsked, spacedTime } from './what-was-asked.js';

interface Nothing {
  paused: FoundPlace[];
  alternatives: Alternatives;
}

/** Of each way of coming near: the same at another time, something else here, the same in the next municipality. */
const share = { otherTimes: 2, otherKinds: 2 };

/** The nearest useful places, none twice, five at most. */
function nearest({ paused, alternatives }: Nothing): Record<keyof Alternatives | 'paused', FoundPlace[]> {
  const taken = new Set<string>();
  const take = (found: readonly FoundPlace[], most: number): FoundPlace[] => {
    const fresh = found
      .filter(({ place }) => !taken.has(place.id))
      .slice(0, Math.min(most, mostShown - taken.size));
    for (const { place } of fresh) taken.add(place.id);
    return fresh;
  };
  return {
    paused: take(paused, 1),
    otherTimes: take(alternatives.otherTimes, share.otherTimes),
    otherKinds: take(alternatives.otherKinds, share.otherKinds),
    nearby: take(alternatives.nearby, mostShown),
  };
}

function groupsOf(context: TurnContext, where: string, near: ReturnType<typeof nearest>): CardGroup[] {
  return [
    ...foundGroups(context, near.paused),
    ...headedGroups(context, tell(context, 'group.other-times'), near.otherTimes),
    ...headedGroups(context, tell(context, 'group.other-kinds', { where }), near.otherKinds),
    ...headedGroups(context, tell(context, 'group.nearby'), near.nearby),
  ];
}

/** Says plainly that nothing is known, then shows what comes nearest. */
export function nothingFound(context: TurnContext, home: Municipality, nothing: Nothing): Draft {
  const where = whereWords(home, context.state.language);
  const sought = tell(context, `name.kind-sought.${kindAsked(context)}`);
  const key = asksTime(context) ? 'none.timed' : 'none.plain';
  const near = nearest(nothing);
  const ids = [...near.paused, ...near.otherTimes, ...near.otherKinds, ...near.nearby].map(
    ({ place }) => place.id,
  );
  const after = ids.length > 0 ? 'none.nearest' : 'none.nothing-near';
  return {
    does: 'none-found',
    intent: 'find-place',
    lead: [
      tell(context, key, { where, sought, time: spacedTime(context) }),
      ...forWhom(context, 'none.for'),
      tell(context, after),
    ],
    groups: groupsOf(context, where, near),
    ...listed(context, { what: 'places', ids, offset: 0 }),
  };
}

/** Nothing in any municipality: rare, and said as plainly. */
export const noneAnywhere = (context: TurnContext): Draft => ({
  does: 'none-found',
  intent: 'find-place',
  lead: [tell(context, 'none.nothing-near')],
  state: context.state,
});
