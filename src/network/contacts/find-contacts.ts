import { normalise } from '../../guidance/text/normalise.js';
import type { Directory } from '../directory.js';
import type { Network } from '../networks/network.js';
import type { Standing } from '../people/standing.js';
import { may } from '../rights/may.js';
import { type Contact, isListed } from './contact.js';

export const wordsOf = (text: string): string[] =>
  normalise(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const saysOf = ({ name, organisation, title, taskWords }: Contact, { names }: Network): string[] =>
  wordsOf([name, organisation, title ?? '', ...taskWords, ...Object.values(names)].join(' '));

export interface FoundContact {
  contact: Contact;
  network: Network;
}

/** Contacts whose words begin with every word sought, of those that someone may see; by name. */
export function findContacts(
  sought: string,
  { directory, standing }: { directory: Directory; standing: Standing },
): FoundContact[] {
  const words = wordsOf(sought);
  if (words.length === 0) return [];
  return [...directory.networks.values()]
    .flatMap(({ network, contacts }) =>
      [...contacts.values()].filter(isListed).map((contact) => ({ contact, network })),
    )
    .filter(({ contact, network }) => {
      const says = saysOf(contact, network);
      return words.every((word) => says.some((said) => said.startsWith(word)));
    })
    .filter(({ contact, network }) => may(standing, 'see-contact', { network, contact }).allowed)
    .sort((one, other) => one.contact.name.localeCompare(other.contact.name, 'fi'));
}
