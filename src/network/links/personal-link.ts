import { z } from 'zod';
import type { Collection } from '../collection.js';
import { type ContactAddress, contactAddressSchema } from '../people/contact-address.js';
import { momentSchema, slugSchema } from '../written-line.js';

/** What a link is about. Its page shows this and nothing else. */
export const linkMatterSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('own-entry') }),
]);
export type LinkMatter = z.infer<typeof linkMatterSchema>;

/** A person's own way in without Teams: whose, about what, made when (product.md, The network in Teams, 10). */
export const personalLinkSchema = z.strictObject({
  county: slugSchema,
  person: contactAddressSchema,
  matter: linkMatterSchema,
  madeAt: momentSchema,
});
export type PersonalLink = z.infer<typeof personalLinkSchema>;

/** A link lives as long as a request may lie in a mailbox over a holiday. */
export const linkDays = 60;

/** How links are sealed into an address that nobody can guess or change, and opened again. */
export interface LinkSeal {
  seal(link: PersonalLink): Promise<string>;
  /** `expired` is still told apart, so that a new link can be offered. */
  open(token: string, now: Date): Promise<OpenedSeal>;
}

export type OpenedSeal =
  | { ok: true; link: PersonalLink }
  | { ok: false; reason: 'expired'; link: PersonalLink }
  | { ok: false; reason: 'invalid' };

/** When a person's links were last revoked: those made before open nothing. */
export const revocationSchema = z.strictObject({ at: momentSchema });
export const revocations: Collection<z.infer<typeof revocationSchema>> = {
  home: 'county',
  name: 'links-revoked',
  schema: revocationSchema,
};

export const revocationId = ({ network, contact }: ContactAddress): string => `${network}.${contact}`;
