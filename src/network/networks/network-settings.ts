import { z } from 'zod';

/** What each network may set for itself. */
export const networkSettingsSchema = z.strictObject({
  /** After so many days the change log forgets values and keeps who, when and which field. */
  changeValuesDays: z.number().int().min(1).max(3650).default(365),
});
export type NetworkSettings = z.infer<typeof networkSettingsSchema>;
