import type { Kind } from '../taxonomy.js';
import type { Place } from './place.js';
import type { Situation } from './place-opening.js';
import type { FoundPlace, PlaceQuery, PlaceSearch, PlacesByGroup } from './place-query.js';
import { searchPlaces } from './search-places.js';

const isOf = ({ kind, moreKinds }: Place, wished: Kind): boolean =>
  kind === wished || moreKinds.includes(wished);

const allOf = ({ fits, notKnown, unconfirmed, paused }: PlacesByGroup): FoundPlace[] => [
  ...fits,
  ...notKnown,
  ...unconfirmed,
  ...paused,
];

const joined = (one: PlacesByGroup, other: PlacesByGroup): PlacesByGroup => ({
  fits: [...one.fits, ...other.fits],
  notKnown: [...one.notKnown, ...other.notKnown],
  unconfirmed: [...one.unconfirmed, ...other.unconfirmed],
  paused: [...one.paused, ...other.paused],
});

export interface WishSearch {
  search: PlaceSearch;
  /** Some of what was found is not for those who were named. */
  forOthersToo: boolean;
}

/**
 * Several kinds wished for in one breath, "perhekahvila vauvalle tai perhekerho isommalle": whoever is named
 * belongs to one of the wishes, so a kind that has nothing for them is looked for by itself.
 */
export function searchEachWish(query: PlaceQuery, situation: Situation): WishSearch {
  const search = searchPlaces(query, situation);
  const { kinds = [], audiences = [] } = query;
  if (search.outcome !== 'found' || kinds.length < 2 || audiences.length === 0)
    return { search, forOthersToo: false };
  const found = allOf(search.found);
  const missing = kinds.filter((kind) => !found.some(({ place }) => isOf(place, kind)));
  if (missing.length === 0) return { search, forOthersToo: false };
  const others = searchPlaces({ ...query, kinds: missing, audiences: [] }, situation);
  if (others.outcome !== 'found') return { search, forOthersToo: false };
  const both = {
    outcome: 'found' as const,
    found: joined(search.found, others.found),
    total: search.total + others.total,
  };
  return { search: both, forOthersToo: true };
}
