import { type Contact, isListed } from '../contacts/contact.js';
import { type CountyInDirectory, type Directory, emptyCounty } from '../directory.js';
import type { Network } from '../networks/network.js';
import type { Binding } from './binding.js';
import type { Official } from './official.js';
import { personKey, type TeamsPerson } from './teams-person.js';

/** A network that someone is on the list of, as the contact they are there. */
export interface Membership {
  network: Network;
  contact: Contact;
  chair: boolean;
}

/** Who someone is in the networks, by the lists as they are now. */
export interface Standing {
  /** Bound in some county, whether or not any list still holds the person. */
  bound: boolean;
  memberships: readonly Membership[];
  posts: readonly { county: string; official: Official }[];
  /** Counties of the memberships that have neither coordinator nor deputy: the chairs act there. */
  uncoordinated: ReadonlySet<string>;
  /** The county whose data this is the keeper of, on the command line. */
  keeps?: string;
}

/** The standing of a person in Teams: unbound means none. */
export function standingOf(person: TeamsPerson, directory: Directory): Standing {
  const key = personKey(person);
  const bound = [...directory.counties].flatMap(([county, { bindings }]) => {
    const binding = bindings.get(key);
    return binding ? [{ county, binding }] : [];
  });
  return standingFrom(bound, directory);
}

/** The standing of someone known as this contact, as from a personal link or on the command line. */
export const standingOfContact = (address: Binding['contacts'][number], directory: Directory): Standing =>
  standingFrom([{ county: '', binding: { contacts: [address], official: null } }], directory);

export const standingOfOfficial = (county: string, official: string, directory: Directory): Standing =>
  standingFrom([{ county, binding: { contacts: [], official } }], directory);

/** Who keeps the service, on its own machine: may what the county's coordinator may, and is on no list. */
export const standingOfKeeper = (county: string): Standing => ({
  ...{ bound: true, memberships: [], posts: [], uncoordinated: new Set<string>() },
  keeps: county,
});

/** The same person by the lists as they are now: after a change, rights may be others. */
export function standingAgain({ bound, memberships, posts }: Standing, directory: Directory): Standing {
  const contacts = memberships.map(({ network, contact }) => ({ network: network.id, contact: contact.id }));
  const again = standingFrom(
    [
      { county: '', binding: { contacts, official: null } },
      ...posts.map(({ county, official }) => ({ county, binding: { contacts: [], official: official.id } })),
    ],
    directory,
  );
  return { ...again, bound };
}

interface Bound {
  county: string;
  binding: Pick<Binding, 'contacts' | 'official'>;
}

function standingFrom(bound: readonly Bound[], directory: Directory): Standing {
  const memberships = bound.flatMap(({ binding }) =>
    binding.contacts.flatMap((address) => membershipAt(address, directory) ?? []),
  );
  const posts = bound.flatMap(({ county, binding }) => {
    const official = binding.official && directory.counties.get(county)?.officials.get(binding.official);
    return official ? [{ county, official }] : [];
  });
  const counties = memberships.map(({ network }) => network.county);
  return {
    ...{ bound: bound.length > 0, memberships, posts },
    uncoordinated: new Set(counties.filter((id) => !isCoordinated(directory.counties.get(id)))),
  };
}

function membershipAt(
  { network: id, contact: contactId }: Binding['contacts'][number],
  directory: Directory,
): Membership | null {
  const found = directory.networks.get(id);
  const contact = found?.contacts.get(contactId);
  if (!found || !contact || !isListed(contact)) return null;
  return { network: found.network, contact, chair: found.network.chair === contactId };
}

/** Whether someone can do what only a coordinator does. */
export const isCoordinated = ({ officials }: CountyInDirectory = emptyCounty): boolean =>
  [...officials.values()].some(({ post }) => post !== 'owner');
