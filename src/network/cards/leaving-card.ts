import type { NetworkCard } from '../conversation/network-reply.js';
import type { Membership } from '../people/standing.js';
import type { Tell } from '../say.js';

/** Someone has left the team: whether the entry is still true is asked of those who keep the list. */
export function leavingCard({ network, contact }: Membership, team: string, tell: Tell): NetworkCard {
  const deed = { do: 'mark-left' as const, network: network.id, contact: contact.id };
  return {
    ...{ type: 'notice', id: contact.id, lines: [], links: [] },
    title: tell('network.leaving.title', { name: contact.name, team }),
    text: tell('network.leaving.text'),
    buttons: [
      { label: tell('network.press.keep'), press: 'replace', action: { do: 'leave' } },
      { label: tell('network.press.mark-left'), press: 'replace', action: { do: 'perform', deed } },
    ],
  };
}
