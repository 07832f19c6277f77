import { z } from 'zod';
import { fullLanguages } from '../../guidance/text/languages.js';
import type { Collection } from '../collection.js';
import { roles, sectors, tasks } from '../network-taxonomy.js';
import { actorSchema } from '../people/contact-address.js';
import { momentSchema, municipalityCodeSchema, writtenLine } from '../written-line.js';
import { phoneSchema } from './phone.js';

const few = 20;

/** What a contact tells of itself and may change. */
export const contactDetailsSchema = z.strictObject({
  name: writtenLine(120),
  organisation: writtenLine(160),
  sector: z.enum(sectors),
  roles: z.array(z.enum(roles)).max(few),
  /** The title in the person's own words. */
  title: writtenLine(120).nullable(),
  /** What it answers for: needs of families, kinds of place, matters of the network. */
  tasks: z.array(z.enum(tasks)).max(2 * few),
  /** What it answers for in free words. */
  taskWords: z.array(writtenLine(80)).max(few),
  /** Codes; empty: all of the network's. */
  municipalities: z.array(municipalityCodeSchema),
  phone: phoneSchema.nullable(),
  email: z.email('must be an e-mail address').max(254).nullable(),
  /** Languages spoken, the one to write in first. */
  languages: z.array(z.enum(fullLanguages)).min(1),
  /** Contact id of who stands in. */
  substitute: z.string().nullable(),
  /** Whether members of the county's other networks see it too. */
  sharedWithCounty: z.boolean(),
});
export type ContactDetails = z.infer<typeof contactDetailsSchema>;
export type ContactField = keyof ContactDetails;

/** Some of the details: what a change sets. */
export const someDetailsSchema = contactDetailsSchema.partial();
export type SomeDetails = z.infer<typeof someDetailsSchema>;

/** What nobody has told is not known; a number or an entry is shared no further than its own network. */
export const untold: Omit<ContactDetails, 'name' | 'organisation' | 'sector'> = {
  ...{ roles: [], title: null, tasks: [], taskWords: [], municipalities: [] },
  ...{ phone: null, email: null, languages: ['fi'], substitute: null, sharedWithCounty: false },
};

/** A person on a network's contact list. */
export const contactSchema = contactDetailsSchema.extend({
  id: z.string(),
  /** When the person last said that the entry is true; `null`: never. */
  confirmedAt: momentSchema.nullable().default(null),
  /** How the entry came here. */
  source: z.strictObject({
    way: z.enum(['self', 'coordinator', 'chair', 'member', 'import', 'command-line']),
    by: actorSchema,
    at: momentSchema,
    /** Where the data was from, as the one who brought it says. */
    from: writtenLine(200).nullable().default(null),
  }),
  /** When the person was told of being listed; until then nobody but the coordinator sees the entry. */
  toldAt: momentSchema.nullable().default(null),
  /** When someone said that the person has left; the entry then gives no rights and is no longer found. */
  leftAt: momentSchema.nullable().default(null),
});
export type Contact = z.infer<typeof contactSchema>;

export const contacts: Collection<Contact> = { home: 'network', name: 'contact', schema: contactSchema };

/** On the list: has not left. */
export const isListed = ({ leftAt }: Contact): boolean => leftAt === null;

/** What of an entry its person tells, without what Luotsi keeps of it. */
export function detailsOf({ id, confirmedAt, source, toldAt, leftAt, ...details }: Contact): ContactDetails {
  return details;
}
