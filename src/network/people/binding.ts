import { z } from 'zod';
import { fullLanguages } from '../../guidance/text/languages.js';
import type { Collection } from '../collection.js';
import { momentSchema } from '../written-line.js';
import { contactAddressSchema } from './contact-address.js';
import { teamsConversationSchema } from './teams-conversation.js';
import { teamsPersonSchema } from './teams-person.js';

/**
 * Whom a person in Teams is taken for, in one county: bound once by a code or by the coordinator's press. Says
 * nothing of rights by itself: those follow the contact list, so a binding to a contact that is gone gives none.
 */
export const bindingSchema = z.strictObject({
  person: teamsPersonSchema,
  contacts: z.array(contactAddressSchema).default([]),
  /** The official it is, where it is one. */
  official: z.string().nullable().default(null),
  boundAt: momentSchema,
  by: z.enum(['code', 'coordinator', 'command-line']),
  /** The personal chat, once there has been one. */
  chat: teamsConversationSchema.nullable().default(null),
  /** The language the person chose in chat; `null`: the contact's own. */
  language: z.enum(fullLanguages).nullable().default(null),
});
export type Binding = z.infer<typeof bindingSchema>;

/** By `personKey`. */
export const bindings: Collection<Binding> = { home: 'county', name: 'binding', schema: bindingSchema };
