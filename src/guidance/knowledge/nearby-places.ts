import type { Point } from './distance.js';
import { inOrderOf } from './in-order-of.js';
import { byRank, type JudgedPlace, judgePlaces } from './judge-places.js';
import type { KnowledgeBase } from './knowledge-base.js';
import type { Municipality } from './municipality.js';
import { municipalitiesNear, type Neighbour, neighbourhoodKm, neighboursOf } from './neighbours.js';
import type { Place } from './place.js';
import type { Situation } from './place-opening.js';
import type { FoundPlace, PlaceQuery } from './place-query.js';

interface Nearby extends Situation {
  most: number;
}

const groupOrder = { fits: 0, 'not-known': 1, unconfirmed: 2, paused: 3 } as const;

/** A place that surely suits is worth this many kilometres more than one of which it is not known. */
const worthOfKnowing = 15;

const nearestFirst = inOrderOf<JudgedPlace>(
  ({ km, group }) => Math.round(((km ?? 0) + groupOrder[group] * worthOfKnowing) / 5),
  ({ km }) => Math.round(km ?? 0),
);

/** One large town must not make a search judge its every place. */
const mostJudged = 400;

function placesOf({ municipality }: Neighbour, query: PlaceQuery, base: KnowledgeBase): readonly Place[] {
  const kinds = query.kinds ?? [];
  const found = kinds.length
    ? kinds.flatMap((kind) => base.placesIn(municipality.code, kind))
    : base.placesIn(municipality.code);
  return found.slice(0, mostJudged);
}

function judgeIn(neighbour: Neighbour, query: PlaceQuery, nearby: Nearby & { from: Point }): JudgedPlace[] {
  return judgePlaces(new Set(placesOf(neighbour, query, nearby.base)), query, {
    ...nearby,
    municipality: '',
    centreKm: neighbour.km,
  }).filter(({ group }) => group !== 'paused');
}

/** A place that serves several municipalities is met first in the nearest of them. */
function keepNew(found: Map<string, JudgedPlace>, judged: readonly JudgedPlace[]): void {
  for (const one of judged) if (!found.has(one.place.id)) found.set(one.place.id, one);
}

function aroundHome(query: PlaceQuery, home: Municipality, base: KnowledgeBase): readonly Neighbour[] {
  if (!query.origin) return neighboursOf(home.code, base);
  return municipalitiesNear(query.origin, base).filter(({ municipality }) => municipality.code !== home.code);
}

/**
 * Places of other municipalities within `neighbourhoodKm`, nearest first, `most` at most, each with its `km`.
 * Municipalities are gone through from the nearest on, and no further than enough places need.
 */
export function nearbyPlaces(query: PlaceQuery, nearby: Nearby): FoundPlace[] {
  const home = nearby.base.municipality(query.municipality);
  if (!home) return [];
  const from = query.origin ?? home.centre;
  const unwanted = query.excludes?.municipalities ?? [];
  const found = new Map<string, JudgedPlace>();
  for (const neighbour of aroundHome(query, home, nearby.base)) {
    if (found.size >= nearby.most * 2) break;
    if (unwanted.includes(neighbour.municipality.code)) continue;
    keepNew(found, judgeIn(neighbour, query, { ...nearby, from }));
  }
  return [...found.values()]
    .filter(({ km }) => (km ?? 0) <= neighbourhoodKm)
    .sort(byRank)
    .sort(nearestFirst)
    .slice(0, nearby.most);
}
