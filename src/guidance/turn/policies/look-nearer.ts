import { nearbyPlaces } from '../../knowledge/nearby-places.js';
import { findPlaces } from '../acts/find-places.js';
import { listed, mostShown } from '../acts/list-of-places.js';
import { timeDoubt } from '../acts/time-doubt.js';
import { placeQuery } from '../acts/what-was-asked.js';
import type { Policy } from '../draft.js';
import { headedGroups } from '../show/found-groups.js';
import { type TurnContext, tell, withState } from '../turn-context.js';

/** Another municipality's name in the same breath is a search of its own. */
const namesAnother = ({ heard }: TurnContext): boolean =>
  heard !== null && heard.filters.municipality !== null;

/**
 * "Lähempänä": whatever is nearest to the municipality in force, of any kind, its own places first and then its
 * neighbours' from the nearest on. Without a municipality one is asked.
 */
export const lookNearer: Policy = (before) => {
  if (!before.heard?.nearer || namesAnother(before)) return null;
  const { filters } = before.state;
  const context = withState(before, {
    filters: { ...filters, kinds: [], needs: [] },
    pursuing: 'find-place',
  });
  const { base, now } = context;
  const code = filters.municipality;
  if (code === null || base.placesIn(code).length > 0) return findPlaces(context);
  const near = nearbyPlaces(placeQuery(context, code), { base, now, most: mostShown });
  if (near.length === 0) return findPlaces(context);
  return {
    does: 'answer',
    intent: 'find-place',
    lead: [tell(context, 'none.nearest'), ...timeDoubt(context, near)],
    groups: headedGroups(context, tell(context, 'group.nearby'), near),
    ...listed(context, { what: 'places', ids: near.map(({ place }) => place.id), offset: 0 }),
  };
};
