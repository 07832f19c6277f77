import { type Say, sayingIn } from '../say.js';
import { composeNetworkReply } from './compose-network-reply.js';
import type { KnownTurn } from './converse-with-network.js';
import type { NetworkReply } from './network-reply.js';

/** What can be asked of Luotsi, for someone whom a list knows: the greeting, and the way on where nothing fits. */
export function networkMenu({ languages, standing, request }: KnownTurn, say: Say): NetworkReply {
  const [language] = languages;
  const offList = standing.memberships.length === 0 && standing.posts.length === 0;
  const lead = languages.map((one) =>
    sayingIn(say, one)(offList ? 'network.menu.off-list' : 'network.menu.lead'),
  );
  const label = sayingIn(say, language)('network.press.own-entries');
  const isPersonal = request.place.where === 'personal' && standing.memberships.length > 0;
  return composeNetworkReply(
    {
      ...{ language, lead },
      buttons: isPersonal ? [{ label, press: 'send', action: { do: 'own-entries' } }] : [],
    },
    { intent: 'network.menu', does: 'menu' },
  );
}
