import type { Directory } from '../directory.js';
import type { Network } from '../networks/network.js';
import { type Membership, standingOf } from '../people/standing.js';
import { type TeamsPerson, teamsPersonSchema } from '../people/teams-person.js';

/** What someone who has left a team is on the list of its network; `null`: nobody's entry. */
export function entryOf(person: TeamsPerson, network: string, directory: Directory): Membership | null {
  const { memberships } = standingOf(person, directory);
  return memberships.find((one) => one.network.id === network) ?? null;
}

/** The chair and the coordinators of a network, as far as they are bound: whom it concerns who is on the list. */
export function keepersOf({ id, county, chair }: Network, directory: Directory): TeamsPerson[] {
  const bound = [...directory.counties].flatMap(([one, { bindings, officials }]) =>
    [...bindings.values()].filter(({ contacts, official }) => {
      const isChair = contacts.some(({ network, contact }) => network === id && contact === chair);
      const post = official && one === county ? officials.get(official)?.post : undefined;
      return isChair || post === 'coordinator' || post === 'deputy';
    }),
  );
  return bound.flatMap(({ person }) => teamsPersonSchema.safeParse(person).data ?? []);
}
