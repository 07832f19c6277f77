import { addDays } from '../time/calendar-day.js';
import { instantAt, isoInHelsinki, wallClock } from '../time/helsinki.js';
import { fits, type Opening, openingsBetween } from '../time/opening-hours.js';
import { type TimeWindow, windowsOf } from '../time/wished-times.js';
import { type EventTimes, eventTimes, isDuring } from './event-times.js';
import type { FamilyEvent } from './family-event.js';
import { inOrderOf } from './in-order-of.js';
import { inGroups, judgePlaces } from './judge-places.js';
import type { Municipality } from './municipality.js';
import type { Place } from './place.js';
import { breakPossible, type Situation } from './place-opening.js';
import type { PlaceQuery } from './place-query.js';

/** Something that is on: a place's regular opening, or a single event of the base. */
export type Happening =
  | ({ type: 'opening'; place: Place; opening: Opening; breakPossible: boolean } & EventTimes)
  | ({ type: 'event'; event: FamilyEvent } & EventTimes);

export interface EventSearch {
  /** In order of time, 60 at most. */
  happenings: Happening[];
  /** Places that suit but whose times are not known or not confirmed: for "ask them yourself", best first. */
  timesNotKnown: Place[];
}

const mostHappenings = 60;

/** Without a day "what is on" means today and the six days after it. */
const usualDays = 7;

function withPeriod(query: PlaceQuery, now: Date): PlaceQuery {
  if (query.when || query.interval || query.partOfDay) return query;
  const end = instantAt(addDays(wallClock(now).day, usualDays), 0);
  return { ...query, interval: { from: isoInHelsinki(now), to: isoInHelsinki(end) } };
}

function periodOf(query: PlaceQuery, now: Date): TimeWindow[] {
  const windows = windowsOf(query, now) ?? [];
  const end = addDays(wallClock(now).day, usualDays);
  return query.when || query.interval ? windows : windows.filter(({ day }) => day < end);
}

function openingsOf(place: Place, windows: readonly TimeWindow[], situation: Situation): Happening[] {
  const [first, last] = [windows[0], windows.at(-1)];
  if (!place.hours || !first || !last) return [];
  return openingsBetween(place.hours, first.day, last.day)
    .filter((opening) => windows.some((window) => window.day === opening.day && fits(opening, window)))
    .map((opening) => ({
      type: 'opening',
      place,
      opening,
      starts: opening.starts,
      ends: opening.ends,
      breakPossible: breakPossible(place, opening, situation.base),
    }));
}

function suits(event: FamilyEvent, query: PlaceQuery, home: Municipality): boolean {
  const asked = query.audiences ?? [];
  const forThem = asked.length === 0 || event.audiences.length === 0;
  const meant = forThem || event.audiences.some((one) => one === 'whole-family' || asked.includes(one));
  return meant && (event.virtual || event.municipality === home.names.fi);
}

/**
 * What is on in a municipality in the asked period (otherwise today and the six following days): openings of
 * places with confirmed hours, and the base's events, there or over the net. Kinds narrow the places only.
 */
export function searchEvents(asked: PlaceQuery, situation: Situation): EventSearch {
  const { base, now } = situation;
  const home = base.municipality(asked.municipality);
  if (!home) return { happenings: [], timesNotKnown: [] };
  const query = withPeriod(asked, now);
  const windows = periodOf(query, now);
  const where = { ...situation, municipality: home.names.fi, from: home.centre, centreKm: 0 };
  const judged = inGroups(judgePlaces(base.placesIn(home.code), query, where));
  const confirmed = [...judged.fits, ...judged.notKnown].map(({ place }) => place);
  const events = base.content.events
    .filter((event) => suits(event, query, home))
    .map((event): Happening => ({ type: 'event', event, ...eventTimes(event) }))
    .filter((event) => isDuring(event, windows));
  const openings = confirmed.flatMap((place) => openingsOf(place, windows, situation));
  return {
    happenings: [...events, ...openings].sort(inOrder).slice(0, mostHappenings),
    timesNotKnown: [
      ...confirmed.filter(({ hours }) => hours === undefined),
      ...judged.unconfirmed.map(({ place }) => place),
    ],
  };
}

const inOrder = inOrderOf<Happening>(
  ({ starts }) => starts.getTime(),
  (one) => (one.type === 'event' ? one.event.id : one.place.id),
);
