import { z } from 'zod';
import type { Collection } from '../collection.js';
import { momentSchema } from '../written-line.js';
import { contactAddressSchema } from './contact-address.js';
import { teamsPersonSchema } from './teams-person.js';

/** A code that binds a person in Teams; only its hash is kept. It lives as long as its entry. */
export const oneTimeCodeSchema = z.strictObject({
  hash: z.string(),
  /** What it binds to: contacts with one e-mail address, or an official. */
  contacts: z.array(contactAddressSchema).default([]),
  official: z.string().nullable().default(null),
  /** The one who asked for it in Teams and alone may use it; `null` when it was made on the command line. */
  askedBy: teamsPersonSchema.nullable(),
  madeAt: momentSchema,
  expiresAt: momentSchema,
});
export type OneTimeCode = z.infer<typeof oneTimeCodeSchema>;

/** By `personKey` of the one who asked, so that a person has one at a time; else by a random id. */
export const oneTimeCodes: Collection<OneTimeCode> = {
  home: 'county',
  name: 'code',
  schema: oneTimeCodeSchema,
};

/** How often one person has tried a code lately: the entry expires with the hour that is counted. */
export const codeAttemptsSchema = z.strictObject({ failed: z.number().int().min(0), since: momentSchema });
export type CodeAttempts = z.infer<typeof codeAttemptsSchema>;

/** By `personKey`. */
export const codeAttempts: Collection<CodeAttempts> = {
  home: 'county',
  name: 'attempts',
  schema: codeAttemptsSchema,
};
