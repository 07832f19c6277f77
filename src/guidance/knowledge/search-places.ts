import { inGroups, type JudgedPlace, judgePlaces } from './judge-places.js';
import type { KnowledgeBase } from './knowledge-base.js';
import type { Municipality } from './municipality.js';
import { nearbyPlaces } from './nearby-places.js';
import type { Place } from './place.js';
import type { Situation } from './place-opening.js';
import type { Alternatives, FoundPlace, PlaceQuery, PlaceSearch, PlacesByGroup } from './place-query.js';

/** What one reply can hand on for "more"; the rest is only counted. */
const mostFound = 100;
const mostAlternatives = 5;

/** The same query without its time, wish and exclusion both. */
const atAnyTime = (query: PlaceQuery): PlaceQuery => ({
  ...query,
  when: null,
  partOfDay: null,
  interval: null,
  excludes: { ...query.excludes, whens: [], partsOfDay: [] },
});

const asksTime = (query: PlaceQuery): boolean =>
  Boolean(query.when || query.partOfDay || query.interval) ||
  Boolean(query.excludes?.whens?.length || query.excludes?.partsOfDay?.length);

function candidates(query: PlaceQuery, base: KnowledgeBase): Iterable<Place> {
  if (!query.kinds?.length) return base.placesIn(query.municipality);
  return new Set(query.kinds.flatMap((kind) => base.placesIn(query.municipality, kind)));
}

function searchHere(query: PlaceQuery, home: Municipality, situation: Situation): JudgedPlace[] {
  if (query.excludes?.municipalities?.includes(home.code)) return [];
  return judgePlaces(candidates(query, situation.base), query, {
    ...situation,
    municipality: home.names.fi,
    from: query.origin ?? home.centre,
    centreKm: 0,
  });
}

const best = (judged: readonly JudgedPlace[]): FoundPlace[] => {
  const { fits, notKnown, unconfirmed } = inGroups(judged);
  return [...fits, ...notKnown, ...unconfirmed].slice(0, mostAlternatives);
};

const orAtAnyTime = (query: PlaceQuery, search: (query: PlaceQuery) => FoundPlace[]): FoundPlace[] => {
  const found = search(query);
  return found.length > 0 || !asksTime(query) ? found : search(atAnyTime(query));
};

function alternativesTo(query: PlaceQuery, home: Municipality, situation: Situation): Alternatives {
  const here = (other: PlaceQuery) => best(searchHere(other, home, situation));
  return {
    otherTimes: asksTime(query) ? here(atAnyTime(query)) : [],
    otherKinds: query.kinds?.length ? orAtAnyTime({ ...query, kinds: [] }, here) : [],
    nearby: orAtAnyTime(query, (other) => nearbyPlaces(other, { ...situation, most: mostAlternatives })),
  };
}

function firstOf(groups: PlacesByGroup, most: number): PlacesByGroup {
  let left = most;
  const take = (group: FoundPlace[]) => {
    const taken = group.slice(0, left);
    left -= taken.length;
    return taken;
  };
  return {
    fits: take(groups.fits),
    notKnown: take(groups.notKnown),
    unconfirmed: take(groups.unconfirmed),
    paused: take(groups.paused),
  };
}

/**
 * Places of a municipality that suit a family's wishes, in the order to show them; when there are none, the
 * nearest by time, by kind and by distance (product.md, Answers). Closed places are never offered. Only the
 * municipality's own places are looked at, whatever the size of the base. An unknown municipality code finds
 * nothing.
 */
export function searchPlaces(query: PlaceQuery, situation: Situation): PlaceSearch {
  const home = situation.base.municipality(query.municipality);
  if (!home) {
    const alternatives = { otherTimes: [], otherKinds: [], nearby: [] };
    return { outcome: 'none-found', paused: [], alternatives };
  }
  const judged = searchHere(query, home, situation);
  const groups = inGroups(judged);
  if (judged.length > groups.paused.length) {
    return { outcome: 'found', found: firstOf(groups, mostFound), total: judged.length };
  }
  return {
    outcome: 'none-found',
    paused: groups.paused,
    alternatives: alternativesTo(query, home, situation),
  };
}
