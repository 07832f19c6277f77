import type { Municipality } from './municipality.js';

/** How near an entry's area is to a family; `null` when the area is somewhere else. */
export type AreaServed = 'municipality' | 'region' | 'country' | null;

export interface Area {
  region?: string;
  municipalities?: readonly string[];
}

/**
 * Whether an entry with this area (absent: the whole country) serves a municipality. `home` is `null` when the
 * family has not said where: then only the whole country serves. A region alone may be given instead.
 */
export function areaServed(
  area: Area | undefined,
  home: Pick<Municipality, 'names' | 'region'> | { region: string } | null,
): AreaServed {
  if (!area || (!area.region && !area.municipalities?.length)) return 'country';
  if (!home) return null;
  if ('names' in home && area.municipalities?.includes(home.names.fi)) return 'municipality';
  const wholeRegion = area.region !== undefined && !area.municipalities?.length;
  return wholeRegion && area.region === home.region ? 'region' : null;
}

/** Nearest first, for ordering. */
export const areaRank: Record<'municipality' | 'region' | 'country', number> = {
  municipality: 0,
  region: 1,
  country: 2,
};
