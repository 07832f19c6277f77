import type { FullLanguage } from '../../guidance/text/languages.js';
import type { Directory } from '../directory.js';
import type { Standing } from '../people/standing.js';
import { personKey } from '../people/teams-person.js';
import type { NetworkTurnRequest } from './network-turn.js';

type Asked = Pick<NetworkTurnRequest, 'person' | 'locale'> & {
  place: Pick<NetworkTurnRequest['place'], 'where' | 'network'>;
};

/**
 * The languages of a reply, first language first: a channel's are its network's, a person's own is the one chosen in
 * chat, else the first of the own entry, else what Teams says.
 */
export function languagesOf(
  { person, place, locale }: Asked,
  standing: Standing,
  directory: Directory,
): readonly [FullLanguage, ...FullLanguage[]] {
  const network = place.where === 'channel' && place.network ? directory.networks.get(place.network) : null;
  const [first, ...others] = network?.network.languages ?? [];
  if (first) return [first, ...others];
  const key = personKey(person);
  const bound = [...directory.counties.values()].flatMap(({ bindings }) => bindings.get(key) ?? []);
  const chosen = bound.flatMap(({ language }) => language ?? [])[0];
  const listed = standing.memberships[0]?.contact.languages[0] ?? standing.posts[0]?.official.languages[0];
  return [chosen ?? listed ?? locale ?? 'fi'];
}
