import type { Sector } from '../network-taxonomy.js';
import type { Meeting } from './meeting.js';

/** Without these a network of a family centre lacks something. */
export const wantedSectors: readonly Sector[] = [
  'child-health-clinic',
  'school',
  'early-education',
  'social-services',
  'parish',
  'association',
];

export interface WhoComes {
  yes: string[];
  online: string[];
  no: string[];
  /** Not answered. */
  open: string[];
  /** Wanted sectors from which nobody comes: declined, not answered, or not invited at all. */
  missing: { sector: Sector; because: 'declined' | 'open' | 'not-invited' }[];
}

/** What the chair looks at before a meeting. */
export function whoComes(meeting: Meeting, sectorOf: (person: string) => Sector | null): WhoComes {
  const invited = meeting.invitations.map(({ person }) => person);
  const having = (wanted: string | undefined) =>
    invited.filter((person) => meeting.answers[person]?.answer === wanted);
  const [yes, online, no, open] = [having('yes'), having('online'), having('no'), having(undefined)];
  const from = (people: readonly string[], sector: Sector) =>
    people.some((person) => sectorOf(person) === sector);
  const missing = wantedSectors.flatMap((sector): WhoComes['missing'] => {
    if (from([...yes, ...online], sector)) return [];
    if (from(open, sector)) return [{ sector, because: 'open' }];
    return [{ sector, because: from(no, sector) ? 'declined' : 'not-invited' }];
  });
  return { yes, online, no, open, missing };
}
