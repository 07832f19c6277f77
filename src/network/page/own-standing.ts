import { type Choice, networkChoices, networksWhere, type PageReader } from './page-reader.js';

/** Parts of the page, in their order. */
export const sections = [
  'contacts',
  'own',
  'map',
  'proposals',
  'meetings',
  'year',
  'reminders',
  'settings',
] as const;
export type Section = (typeof sections)[number];

export interface OwnStanding {
  /** `false`: Luotsi does not know who this is, or no list holds the person any more. */
  known: boolean;
  /** What to say to someone unknown. */
  words: string;
  name: string;
  networks: Choice[];
  sections: { id: Section; label: string }[];
}

/** Who the reader is here, and which parts of the page there are for them. */
export function ownStanding(reader: PageReader): OwnStanding {
  const { standing, tell } = reader;
  const { memberships, posts, bound } = standing;
  const [name = ''] = [
    ...memberships.map(({ contact }) => contact.name),
    ...posts.map(({ official }) => official.name),
  ];
  const known = memberships.length > 0 || posts.length > 0;
  return {
    ...{ known, name },
    words: known ? '' : tell(bound ? 'tab.off-list' : 'tab.unbound'),
    networks: networkChoices(networksWhere('see-network', reader), reader),
    sections: known
      ? sections.filter((id) => isThere(id, reader)).map((id) => ({ id, label: tell(`tab.section.${id}`) }))
      : [],
  };
}

function isThere(section: Section, reader: PageReader): boolean {
  switch (section) {
    case 'own':
      return reader.standing.memberships.length > 0;
    case 'reminders':
      return networksWhere('see-overview', reader).length > 0;
    case 'settings':
      return networksWhere('change-settings', reader).length > 0;
    case 'meetings':
    case 'year':
      return networksWhere('see-meetings', reader).length > 0;
    default:
      return true;
  }
}
