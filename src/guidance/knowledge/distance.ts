export interface Point {
  lat: number;
  lon: number;
}

const earthRadiusKm = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres: as the crow flies, so that words say "about". */
export function kilometresBetween(one: Point, other: Point): number {
  const dLat = radians(other.lat - one.lat);
  const dLon = radians(other.lon - one.lon);
  const a =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** Kilometres as one says them: whole ones up to ten, then by fives. Never 0. */
export const roundedKilometres = (km: number): number =>
  km < 10 ? Math.max(1, Math.round(km)) : Math.round(km / 5) * 5;
