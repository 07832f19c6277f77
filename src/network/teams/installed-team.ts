import { z } from 'zod';
import type { Collection } from '../collection.js';
import { teamsConversationSchema } from '../people/teams-conversation.js';
import { momentSchema, slugSchema } from '../written-line.js';

/** A team that Luotsi has been installed into. It serves one network, or none until someone with the right says which. */
export const installedTeamSchema = z.strictObject({
  /** As Teams knows it: `19:…@thread.tacv2`, its general channel's id too. */
  teamId: z.string(),
  name: z.string().max(300),
  general: teamsConversationSchema,
  /** The network whose channel is in this team. */
  network: slugSchema.nullable(),
  since: momentSchema,
  /** When it was greeted and asked for its network: once, whatever is delivered twice or after a restart. */
  greetedAt: momentSchema.nullable(),
});
export type InstalledTeam = z.infer<typeof installedTeamSchema>;

/** By Teams' own id. */
export const installedTeams: Collection<InstalledTeam> = {
  home: 'tenant',
  name: 'team',
  schema: installedTeamSchema,
};
