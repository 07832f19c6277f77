import type { Kind } from '../taxonomy.js';
import type { OpenState } from '../time/open-state.js';
import { type TimeWindow, windowsOf } from '../time/wished-times.js';
import { audienceFit, onlyFor } from './audience-fit.js';
import { kilometresBetween, type Point } from './distance.js';
import { inOrderOf } from './in-order-of.js';
import { isConfirmed } from './is-confirmed.js';
import type { Place } from './place.js';
import { openStateOf, type Situation, timeFitOf } from './place-opening.js';
import type { FoundGroup, FoundPlace, PlaceQuery, PlacesByGroup } from './place-query.js';

/** A found place with what it is ordered by, smaller first. */
export interface JudgedPlace extends FoundPlace {
  standing: number;
  opens: number;
}

/** Where the search is done and from where its distances are reckoned. */
export interface Whereabouts {
  /** Official Finnish name; places elsewhere get a distance. */
  municipality: string;
  from: Point;
  /** Distance to a place without coordinates of its own. */
  centreKm: number;
}

interface Judging extends Situation {
  query: PlaceQuery;
  windows: readonly TimeWindow[] | null;
}

function kindRank(place: Place, asked: readonly Kind[]): number | null {
  if (asked.length === 0 || asked.includes(place.kind)) return 0;
  return place.moreKinds.some((kind) => asked.includes(kind)) ? 1 : null;
}

const unwanted = (place: Place, { excludes }: PlaceQuery): boolean =>
  Boolean(excludes?.kinds?.includes(place.kind)) || onlyFor(place, excludes?.audiences ?? []);

function groupOf(place: Place, fits: 'yes' | 'not-known', now: Date): FoundGroup {
  if (place.status !== 'open') return 'paused';
  if (!isConfirmed(place, now)) return 'unconfirmed';
  return fits === 'yes' ? 'fits' : 'not-known';
}

function suits(place: Place, judging: Judging): { audience: number; kind: number } | null {
  const { query } = judging;
  if (place.status === 'closed' || unwanted(place, query)) return null;
  const kinds = query.kinds ?? [];
  const kind = kindRank(place, kinds);
  const audience = audienceFit(place, query.audiences ?? [], kinds.includes(place.kind));
  return kind === null || audience === null ? null : { audience, kind };
}

const kilometresTo = (place: Place, { from, centreKm }: Whereabouts): number =>
  place.coordinates ? kilometresBetween(from, place.coordinates) : centreKm;

function isHere(place: Place, where: Whereabouts): boolean {
  return place.municipality === where.municipality || place.municipalities.includes(where.municipality);
}

function openingToName(found: Pick<FoundPlace, 'state' | 'opening'>): FoundPlace['opening'] {
  if (found.opening) return found.opening;
  if (found.state.is === 'open') return found.state.opening;
  return found.state.is === 'closed' || found.state.is === 'break-possible' ? found.state.next : null;
}

/** Each outweighs all that follow: what a place is ordered by before its next opening, as one number. */
const weights = { audience: 10_000, kind: 1000, need: 10, away: 2, break: 1 };

function standingOf(
  place: Place,
  fit: { audience: number; kind: number },
  { judging, where, state }: { judging: Judging; where: Whereabouts; state: OpenState },
): number {
  const needs = place.needs.filter((need) => judging.query.needs?.includes(need)).length;
  return (
    fit.kind * weights.kind -
    fit.audience * weights.audience -
    needs * weights.need +
    (place.municipality === where.municipality ? 0 : weights.away) +
    (state.is === 'break-possible' ? weights.break : 0)
  );
}

function judge(place: Place, where: Whereabouts, judging: Judging): JudgedPlace | null {
  const fit = suits(place, judging);
  const time = fit ? timeFitOf(place, place.status === 'open' ? judging.windows : null, judging) : null;
  if (!fit || !time || time.fits === 'no') return null;
  const state = openStateOf(place, judging);
  const opening = openingToName({ state, opening: time.opening });
  return {
    place,
    group: groupOf(place, time.fits, judging.now),
    state,
    opening,
    km: isHere(place, where) ? null : kilometresTo(place, where),
    standing: standingOf(place, fit, { judging, where, state }),
    opens: opening?.starts.getTime() ?? Number.POSITIVE_INFINITY,
  };
}

/** The name that a place is ordered and spoken of by where the language does not matter. */
const anyName = ({ names }: Place): string => names.fi ?? names.sv ?? names.en ?? names.se ?? '';

/** The year of the last word of it: of two that nobody has confirmed lately the later is likelier to be there. */
const lastHeardOf = ({ confirmedOn }: Place): number => Number(confirmedOn?.slice(0, 4) ?? 0);

/**
 * Best first: whom it is for, its kind, the needs it serves, one's own municipality, the next opening, the year it
 * was last heard of, the name.
 */
export const byRank = inOrderOf<JudgedPlace>(
  ({ standing }) => standing,
  ({ opens }) => opens,
  ({ place }) => -lastHeardOf(place),
  ({ place }) => anyName(place),
  ({ place }) => place.id,
);

/** Those of `places` that suit a query at this moment, unordered. */
export function judgePlaces(places: Iterable<Place>, query: PlaceQuery, situation: Situation & Whereabouts) {
  const judging: Judging = { ...situation, query, windows: windowsOf(query, situation.now) };
  const judged: JudgedPlace[] = [];
  for (const place of places) {
    const one = judge(place, situation, judging);
    if (one) judged.push(one);
  }
  return judged;
}

/** Ordered and split into the groups under which they are shown. */
export function inGroups(judged: readonly JudgedPlace[]): PlacesByGroup {
  const ordered = [...judged].sort(byRank);
  const of = (group: FoundGroup) => ordered.filter((one) => one.group === group);
  return {
    fits: of('fits'),
    notKnown: of('not-known'),
    unconfirmed: of('unconfirmed'),
    paused: of('paused'),
  };
}
