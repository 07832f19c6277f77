import { z } from 'zod';
import { fullLanguages } from '../../guidance/text/languages.js';
import type { Collection } from '../collection.js';
import { phoneNumberSchema } from '../contacts/phone.js';
import { writtenLine } from '../written-line.js';

/**
 * By post, in a county: the coordinator runs the networks; the deputy stands in with the same rights; the owner
 * answers for the service, sees how it goes and names both.
 */
export const posts = ['coordinator', 'deputy', 'owner'] as const;
export type Post = (typeof posts)[number];

export const officialSchema = z.strictObject({
  id: z.string(),
  post: z.enum(posts),
  name: writtenLine(120),
  organisation: writtenLine(160).nullable().default(null),
  email: z.email(),
  phone: phoneNumberSchema.nullable().default(null),
  /** Languages spoken, the one to write in first. */
  languages: z.array(z.enum(fullLanguages)).min(1).default(['fi']),
});
export type Official = z.infer<typeof officialSchema>;

export const officials: Collection<Official> = { home: 'county', name: 'official', schema: officialSchema };
