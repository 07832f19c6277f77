import type { Network } from '../networks/network.js';
import type { Standing } from '../people/standing.js';

/**
 * What someone is to a network, the most that holds. `acting-chair`: a chair where the county has no coordinator;
 * `neighbour`: a member of another network of the county.
 */
export const relations = [
  'coordinator',
  'owner',
  'acting-chair',
  'chair',
  'member',
  'neighbour',
  'stranger',
  'off-list',
  'unbound',
] as const;
export type Relation = (typeof relations)[number];

export function relationTo(
  { id, county }: Pick<Network, 'id' | 'county'>,
  { bound, memberships, posts, uncoordinated, keeps }: Standing,
): Relation {
  if (keeps === county) return 'coordinator';
  const held = posts.filter((one) => one.county === county).map(({ official }) => official.post);
  if (held.some((post) => post !== 'owner')) return 'coordinator';
  const here = memberships.filter(({ network }) => network.id === id);
  if (here.some(({ chair }) => chair)) return uncoordinated.has(county) ? 'acting-chair' : 'chair';
  if (held.length > 0) return 'owner';
  if (here.length > 0) return 'member';
  if (memberships.some(({ network }) => network.county === county)) return 'neighbour';
  if (memberships.length > 0 || posts.length > 0) return 'stranger';
  return bound ? 'off-list' : 'unbound';
}
