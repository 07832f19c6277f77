import { z } from 'zod';
import { namesSchema } from '../../guidance/knowledge/localised.js';
import { fullLanguages } from '../../guidance/text/languages.js';
import type { Collection } from '../collection.js';
import { tasks } from '../network-taxonomy.js';
import { teamsConversationSchema } from '../people/teams-conversation.js';
import { municipalityCodeSchema, slugSchema } from '../written-line.js';
import { networkSettingsSchema } from './network-settings.js';

/** The channel of a team that a network uses, where it has one. */
export const channelSchema = teamsConversationSchema.extend({ teamId: z.string(), name: z.string() });

/** A meeting-place network: of one or more municipalities, of a theme, or of the whole county. */
export const networkSchema = z.strictObject({
  id: slugSchema,
  names: namesSchema,
  kind: z.enum(['municipal', 'thematic', 'county']),
  /** The county's region id: `etela-savo`. */
  county: slugSchema,
  /** Codes; of a thematic or a county network empty when it concerns the whole county. */
  municipalities: z.array(municipalityCodeSchema).default([]),
  /** What a thematic network is about. */
  themes: z.array(z.enum(tasks)).default([]),
  /** The languages it works in, first language first. */
  languages: z.array(z.enum(fullLanguages)).min(1).default(['fi']),
  state: z.enum(['active', 'paused']).default('active'),
  channel: channelSchema.nullable().default(null),
  /** Contact ids. The chair has a chair's rights; who leads one meeting is the meeting's own matter. */
  chair: z.string().nullable().default(null),
  secretary: z.string().nullable().default(null),
  /** The one responsible person of each municipality, a contact id by code. */
  responsible: z.record(municipalityCodeSchema, z.string()).default({}),
  settings: networkSettingsSchema.prefault({}),
});
export type Network = z.infer<typeof networkSchema>;

/** One entry in its own aggregate, under its own id. */
export const networks: Collection<Network> = { home: 'network', name: 'network', schema: networkSchema };
