import { kilometresBetween, type Point } from './distance.js';
import { inOrderOf } from './in-order-of.js';
import type { KnowledgeBase, KnowledgeContent } from './knowledge-base.js';
import type { Municipality } from './municipality.js';

/** Further than this a family hardly drives for a morning's café. */
export const neighbourhoodKm = 80;

export interface Neighbour {
  municipality: Municipality;
  /** Between the centres, as the crow flies. */
  km: number;
}

const known = new WeakMap<KnowledgeContent, Map<string, readonly Neighbour[]>>();

/** Municipalities whose centre is within `neighbourhoodKm` of a point, nearest first. */
export const municipalitiesNear = (point: Point, base: KnowledgeBase): Neighbour[] =>
  base.content.municipalities
    .map((municipality) => ({ municipality, km: kilometresBetween(point, municipality.centre) }))
    .filter(({ km }) => km <= neighbourhoodKm)
    .sort(
      inOrderOf<Neighbour>(
        ({ km }) => km,
        ({ municipality }) => municipality.code,
      ),
    );

/** The neighbourhood of a municipality without itself, nearest first; reckoned once for a base. */
export function neighboursOf(code: string, base: KnowledgeBase): readonly Neighbour[] {
  const ofBase = known.get(base.content) ?? new Map<string, readonly Neighbour[]>();
  known.set(base.content, ofBase);
  const already = ofBase.get(code);
  if (already) return already;
  const centre = base.municipality(code)?.centre;
  const near = centre ? municipalitiesNear(centre, base) : [];
  const others = near.filter(({ municipality }) => municipality.code !== code);
  ofBase.set(code, others);
  return others;
}
