import type { Audience, Kind, Need } from '../taxonomy.js';
import type { OpenState } from '../time/open-state.js';
import type { Opening } from '../time/opening-hours.js';
import type { TimeWish } from '../time/wished-times.js';
import type { Excludes } from '../understanding/filters.js';
import type { Point } from './distance.js';
import type { Place } from './place.js';

/** What a family looks for; the filters in force of a conversation fit in as they are. */
export interface PlaceQuery extends Pick<TimeWish, 'when' | 'partOfDay' | 'interval'> {
  /** The municipality's code. */
  municipality: string;
  kinds?: readonly Kind[];
  audiences?: readonly Audience[];
  /** Puts places that serve these needs first; leaves none out. */
  needs?: readonly Need[];
  excludes?: Partial<Excludes>;
  /** Where distances are reckoned from, when the family named a village or part of town. */
  origin?: Point | null;
}

/**
 * `fits`: confirmed, and the time suits or none was asked. `not-known`: confirmed, but whether the time suits is
 * not known (`state` says why: no hours, or a break possible). `unconfirmed`: for under "varmista ennen kuin
 * lähdet". `paused`: on a break or planned.
 */
export type FoundGroup = 'fits' | 'not-known' | 'unconfirmed' | 'paused';

export interface FoundPlace {
  place: Place;
  group: FoundGroup;
  /** What may be said of now; never "open" or a next opening for an unconfirmed place. */
  state: OpenState;
  /** The opening to name: the one that suits the asked time, else the one under way or the next. */
  opening: Opening | null;
  /** As the crow flies from the municipality's centre or `origin`; `null` for places in the municipality itself. */
  km: number | null;
}

/** Places in the order to show them, by group. */
export interface PlacesByGroup {
  fits: FoundPlace[];
  notKnown: FoundPlace[];
  unconfirmed: FoundPlace[];
  paused: FoundPlace[];
}

/** What comes nearest when nothing fits; each list best first, at most five, possibly empty. */
export interface Alternatives {
  /** The same kind here at another time. Only when a time was asked. */
  otherTimes: FoundPlace[];
  /** Another kind here, at the asked time where one is. Only when a kind was asked. */
  otherKinds: FoundPlace[];
  /** The same kind elsewhere, nearest first, at the asked time where one is. */
  nearby: FoundPlace[];
}

/** `total` counts all that was found here, `found` holds at most 100. Paused places alone are `none-found`. */
export type PlaceSearch =
  | { outcome: 'found'; found: PlacesByGroup; total: number }
  | { outcome: 'none-found'; paused: FoundPlace[]; alternatives: Alternatives };
