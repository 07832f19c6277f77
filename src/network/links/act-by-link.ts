import type { Chance } from '../chance.js';
import type { Deed } from '../changes/deed.js';
import type { Outcome } from '../changes/outcome.js';
import { performDeed } from '../changes/perform-deed.js';
import type { ContactDetails, SomeDetails } from '../contacts/contact.js';
import { readNetwork } from '../directory.js';
import type { NetworkStore } from '../network-store.js';
import { standingOfContact } from '../people/standing.js';
import type { LinkBearer } from './follow-link.js';

/** What can be done to the own entry from a link's page. */
export type OwnAct =
  | { act: 'confirm' }
  | { act: 'change'; details: SomeDetails; read: ContactDetails }
  | { act: 'left' }
  | { act: 'remove' };

export interface ActingByLink {
  store: NetworkStore;
  chance: Chance;
  now: Date;
}

/** Does to the own entry what its person has pressed, with the rights of that person on that list and no more. */
export async function actByLink(
  { link, network, contact }: LinkBearer,
  own: OwnAct,
  { store, chance, now }: ActingByLink,
): Promise<Outcome> {
  const held = await readNetwork(store, network.id, now);
  const directory = { networks: new Map(held ? [[network.id, held]] : []), counties: new Map() };
  const standing = standingOfContact(link.person, directory);
  return performDeed(store, deedOf(own, network.id, contact.id), { standing, chance, now });
}

function deedOf(own: OwnAct, network: string, contact: string): Deed {
  const about = { network, contact };
  switch (own.act) {
    case 'confirm':
      return { do: 'confirm-contact', ...about };
    case 'change':
      return { do: 'change-contact', ...about, details: own.details, read: own.read };
    case 'left':
      return { do: 'mark-left', ...about };
    case 'remove':
      return { do: 'remove-contact', ...about };
  }
}
