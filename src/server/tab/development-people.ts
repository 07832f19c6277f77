import { isListed } from '../../network/contacts/contact.js';
import type { Directory } from '../../network/directory.js';
import { type Standing, standingOfContact, standingOfOfficial } from '../../network/people/standing.js';

/** Someone to be while developing: anyone who is on a list or holds a post. */
export interface DevelopmentPerson {
  key: string;
  name: string;
  /** Network or county, and what the person is there. */
  what: string;
}

export function developmentPeople({ networks, counties }: Directory): DevelopmentPerson[] {
  const officials = [...counties].flatMap(([county, held]) =>
    [...held.officials.values()].map(({ id, name, post }) => ({
      key: `post/${county}/${id}`,
      name,
      what: `${county}, ${post}`,
    })),
  );
  const members = [...networks.values()].flatMap(({ network, contacts }) =>
    [...contacts.values()].filter(isListed).map(({ id, name }) => {
      const role = network.chair === id ? 'chair' : 'member';
      return { key: `list/${network.id}/${id}`, name, what: `${network.id}, ${role}` };
    }),
  );
  return [...officials, ...members, { key: 'nobody', name: 'Nobody', what: 'on no list' }];
}

/** The standing of the one chosen; a key that means nobody gives no rights. */
export function standingOfDevelopment(key: string, directory: Directory): Standing {
  const [kind = '', home = '', id = ''] = key.split('/');
  if (kind === 'post') return standingOfOfficial(home, id, directory);
  if (kind === 'list') return standingOfContact({ network: home, contact: id }, directory);
  return { bound: false, memberships: [], posts: [], uncoordinated: new Set() };
}
