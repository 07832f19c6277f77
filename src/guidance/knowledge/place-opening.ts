import type { Kind } from '../taxonomy.js';
import { wallClock } from '../time/helsinki.js';
import { type OpenState, openStateOfHours } from '../time/open-state.js';
import { type Opening, opensDuring } from '../time/opening-hours.js';
import { schoolBreakOn } from '../time/school-breaks.js';
import type { TimeWindow } from '../time/wished-times.js';
import { isConfirmed } from './is-confirmed.js';
import type { KnowledgeBase } from './knowledge-base.js';
import type { Place } from './place.js';

/** The base as it is now and the moment of the turn: what every question to the base is asked with. */
export interface Situation {
  base: KnowledgeBase;
  now: Date;
}

/** Kinds that rest when schools do. */
const followsTerms: ReadonlySet<Kind> = new Set<Kind>([
  'family-cafe',
  'open-early-education',
  'church-family-club',
  'peer-group',
]);

/** Whether a place may be on a school break on the day of `opening` without its hours saying so. */
export function breakPossible(place: Place, opening: Opening, base: KnowledgeBase): boolean {
  if (place.hoursHaveSeasons || !followsTerms.has(place.kind)) return false;
  const region = base.municipalityNamed(place.municipality)?.region ?? null;
  return schoolBreakOn(opening.day, region) !== null;
}

function statusOn(place: Place, today: string): OpenState | null {
  if (place.status === 'closed') return { is: 'ended' };
  if (place.status === 'on-break' && !(place.statusUntil && place.statusUntil < today)) {
    return { is: 'on-break', from: place.statusFrom, until: place.statusUntil };
  }
  return place.status === 'planned' ? { is: 'planned', opens: place.statusFrom } : null;
}

/**
 * All that may be said at `now` of whether a place is open. Unconfirmed places never get `open`, `closed` or a
 * next opening; an opening within a school break is `break-possible`. A break counts as over when its last day
 * has gone by.
 */
export function openStateOf(place: Place, { base, now }: Situation): OpenState {
  const status = statusOn(place, wallClock(now).day);
  if (status) return status;
  if (!place.hours) return { is: 'not-known', because: 'no-hours' };
  if (!isConfirmed(place, now)) return { is: 'not-known', because: 'unconfirmed' };
  const state = openStateOfHours(place.hours, now);
  const next = state.is === 'open' ? state.opening : state.is === 'closed' ? state.next : null;
  return next && breakPossible(place, next, base) ? { is: 'break-possible', next } : state;
}

/** How a place answers a wish of time. `opening` is the first one that suits. */
export type TimeFit =
  | { fits: 'yes'; opening: Opening | null }
  | { fits: 'not-known'; opening: Opening | null }
  | { fits: 'no' };

/**
 * `windows` come from `windowsOf` (time/wished-times.ts); `null` there is no wish and fits everything. Hours
 * that are missing, unconfirmed or in a possible break leave the answer not known; an unconfirmed place's
 * opening is not given.
 */
export function timeFitOf(
  place: Place,
  windows: readonly TimeWindow[] | null,
  { base, now }: Situation,
): TimeFit {
  if (windows === null) return { fits: 'yes', opening: null };
  if (windows.length === 0) return { fits: 'no' };
  if (!place.hours) return { fits: 'not-known', opening: null };
  const opening = opensDuring(place.hours, windows);
  if (!opening) return { fits: 'no' };
  if (!isConfirmed(place, now)) return { fits: 'not-known', opening: null };
  return breakPossible(place, opening, base) ? { fits: 'not-known', opening } : { fits: 'yes', opening };
}
