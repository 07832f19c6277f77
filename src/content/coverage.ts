import { isConfirmed } from '../guidance/knowledge/is-confirmed.js';
import type { KnowledgeContent } from '../guidance/knowledge/knowledge-base.js';
import type { Municipality } from '../guidance/knowledge/municipality.js';
import type { Place } from '../guidance/knowledge/place.js';
import { type Kind, kinds } from '../guidance/taxonomy.js';

/** How well one municipality, or all, is covered. Closed entries are counted apart, nowhere else. */
export interface Coverage {
  entries: number;
  /** Entries by kind, further kinds included; kinds without any are left out. */
  kinds: Partial<Record<Kind, number>>;
  withoutHours: number;
  /** Entries that no source or keeper has confirmed within 12 months. */
  unconfirmed: number;
  withoutDate: number;
  /** The oldest `confirmedOn` there is, `null` when no entry has one. */
  oldestConfirmedOn: string | null;
  closed: number;
}

export interface MunicipalityCoverage extends Coverage {
  region: string;
  municipality: string;
}

export interface CoverageReport {
  municipalities: MunicipalityCoverage[];
  total: Coverage;
}

/** Coverage of every served municipality, by region and name. */
export function coverageOf(content: KnowledgeContent, now: Date): CoverageReport {
  const served = content.municipalities.filter((municipality) => municipality.region !== null);
  return {
    municipalities: served
      .map((municipality) => rowOf(municipality, content.places, now))
      .sort((one, other) =>
        (one.region + one.municipality).localeCompare(other.region + other.municipality, 'fi'),
      ),
    total: summarise(content.places, now),
  };
}

function rowOf({ names, region }: Municipality, places: readonly Place[], now: Date): MunicipalityCoverage {
  const own = places.filter((place) => [place.municipality, ...place.municipalities].includes(names.fi));
  return { region: region ?? '', municipality: names.fi, ...summarise(own, now) };
}

function summarise(all: readonly Place[], now: Date): Coverage {
  const places = all.filter((place) => place.status !== 'closed');
  const dates = places.flatMap((place) => place.confirmedOn ?? []).sort();
  return {
    entries: places.length,
    kinds: countKinds(places),
    withoutHours: places.filter((place) => !place.hours).length,
    unconfirmed: places.filter((place) => !isConfirmed(place, now)).length,
    withoutDate: places.length - dates.length,
    oldestConfirmedOn: dates[0] ?? null,
    closed: all.length - places.length,
  };
}

function countKinds(places: readonly Place[]): Partial<Record<Kind, number>> {
  const counted = kinds.map((kind): [Kind, number] => [
    kind,
    places.filter((place) => place.kind === kind || place.moreKinds.includes(kind)).length,
  ]);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}
