import type { Link } from '../../dialog/reply.js';
import type { Place } from '../../knowledge/place.js';
import { type TurnContext, tell } from '../turn-context.js';

/** A number as `tel:` wants it: digits and a leading plus. */
export const dialled = (number: string): string => number.replace(/[^\d+]/g, '');

export const callLink = (context: TurnContext, number: string): Link => ({
  label: tell(context, 'card.call', { number }),
  url: `tel:${dialled(number)}`,
});

/** Each address once, under its first name. */
export const eachOnce = (links: readonly Link[]): Link[] =>
  links.filter(({ url }, at) => links.findIndex((other) => bare(other.url) === bare(url)) === at);

const bare = (url: string): string => url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');

/** Only https is offered; an old http address is shown nowhere rather than made to look safe. */
export const webLinks = (context: TurnContext, url: string | undefined, key = 'card.website'): Link[] =>
  url?.startsWith('https:') ? [{ label: tell(context, key), url }] : [];

/** Where a place is on OpenStreetMap: its point, else its address looked up there. Nothing without either. */
export function mapLinks(context: TurnContext, { coordinates, address, municipality }: Place): Link[] {
  const label = tell(context, 'card.map');
  if (coordinates) {
    const { lat, lon } = coordinates;
    return [{ label, url: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}` }];
  }
  if (!address) return [];
  const query = encodeURIComponent(address.includes(municipality) ? address : `${address}, ${municipality}`);
  return [{ label, url: `https://www.openstreetmap.org/search?query=${query}` }];
}
