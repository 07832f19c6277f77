import { z } from 'zod';

/** A person in Teams: the tenant and the Entra object id. Never the name or the e-mail that Teams reports. */
export const teamsPersonSchema = z.strictObject({ tenantId: z.guid(), objectId: z.guid() });
export type TeamsPerson = z.infer<typeof teamsPersonSchema>;

/** One text for one person, whatever the case its ids came in. */
export const personKey = ({ tenantId, objectId }: TeamsPerson): string =>
  `${tenantId}.${objectId}`.toLowerCase();
