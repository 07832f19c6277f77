import { z } from 'zod';
import type { FullLanguage } from '../../guidance/text/languages.js';
import type { TeamsPerson } from '../../network/people/teams-person.js';
import type { AdaptiveCard } from '../cards/adaptive-card.js';
import { attach } from '../cards/network-activity.js';
import { shortened } from '../cards/plain-words.js';
import { fullLanguageOf, type TeamsScene } from './teams-activity.js';
import type { TeamsDeps } from './teams-deps.js';

/** What was found: a line in the list, and the card that is put into the message. */
export interface Found {
  title: string;
  text: string;
  card: AdaptiveCard;
}

export interface Sought {
  what: 'people' | 'places';
  query: string;
  person: TeamsPerson;
  language: FullLanguage | null;
  now: Date;
  skip: number;
  count: number;
}

/** `null`: the person is nobody yet, and is told how to become known. */
export type SearchInTeams = (sought: Sought) => Promise<Found[] | null>;

const mostFound = 15;
const longestQuery = 200;

const querySchema = z.object({
  commandId: z.enum(['people', 'places']),
  parameters: z
    .array(z.object({ name: z.string(), value: z.unknown() }))
    .optional()
    .catch([]),
  queryOptions: z
    .object({ skip: z.number().int().min(0).catch(0), count: z.number().int().min(1).catch(mostFound) })
    .optional()
    .catch(undefined),
});

const message = (text: string) => ({ composeExtension: { type: 'message', text } });

const listed = (found: readonly Found[]) => ({
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: found.map(({ title, text, card }) => ({
      ...attach(card),
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: { title: shortened(title, 100), text: shortened(text, 160) },
      },
    })),
  },
});

/** `composeExtension/query`: people and places, found while a message is written. */
export async function searchExtension(
  { scene, value }: { scene: TeamsScene; value: unknown },
  { search, say, clock }: TeamsDeps,
): Promise<unknown> {
  const language = fullLanguageOf(scene.locale);
  const told = (key: string) => message(say(key, { language: language ?? 'fi', easy: false }));
  if (!scene.person) return told('teams.nobody');
  const asked = querySchema.safeParse(value);
  if (!asked.success) return told('teams.search-none');
  const { commandId, parameters = [], queryOptions } = asked.data;
  const written = parameters.find(({ name }) => name === 'query')?.value;
  const query = typeof written === 'string' ? written.slice(0, longestQuery).trim() : '';
  const found = await search({
    ...{ what: commandId, query, person: scene.person, language, now: clock() },
    skip: queryOptions?.skip ?? 0,
    count: Math.min(mostFound, queryOptions?.count ?? mostFound),
  });
  if (found === null) return told('teams.search-unknown');
  return found.length > 0 ? listed(found) : told('teams.search-none');
}
