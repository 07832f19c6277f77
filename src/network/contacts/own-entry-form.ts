import { z } from 'zod';
import { type FullLanguage, fullLanguages } from '../../guidance/text/languages.js';
import { type Contact, type ContactDetails, contactDetailsSchema, type SomeDetails } from './contact.js';
import { phoneNumberSchema } from './phone.js';

/** The fields in which people correct their own entry, as a form holds them. */
export const ownEntryFields = ['name', 'organisation', 'title', 'phone', 'email', 'languages'] as const;
export type OwnEntryField = (typeof ownEntryFields)[number];

/** What a form sends: one text a field, ticked boxes by their presence. */
export interface OwnEntryForm {
  text(field: 'name' | 'organisation' | 'title' | 'phone' | 'email'): string;
  ticked(box: 'phone-coordinator' | 'shared' | `language-${FullLanguage}`): boolean;
}

export type OwnEntryRead = { ok: true; details: SomeDetails } | { ok: false; wrong: OwnEntryField[] };

const shape = contactDetailsSchema.shape;
const blankAsNone = <T extends z.ZodType>(schema: T) =>
  z.preprocess((text) => (typeof text === 'string' && text.trim() === '' ? null : text), schema);

const fieldsSchema = z.strictObject({
  name: shape.name,
  organisation: shape.organisation,
  title: blankAsNone(shape.title),
  phone: blankAsNone(phoneNumberSchema.nullable()),
  email: blankAsNone(shape.email),
  languages: shape.languages,
});

/** What a person has written of the own entry, or the fields that cannot be so. */
export function readOwnEntry(form: OwnEntryForm): OwnEntryRead {
  const written = fieldsSchema.safeParse({
    name: form.text('name'),
    organisation: form.text('organisation'),
    title: form.text('title'),
    phone: form.text('phone'),
    email: form.text('email').trim(),
    languages: fullLanguages.filter((language) => form.ticked(`language-${language}`)),
  });
  if (!written.success) {
    const wrong = new Set(written.error.issues.map(({ path }) => path[0]));
    return { ok: false, wrong: ownEntryFields.filter((field) => wrong.has(field)) };
  }
  const { phone: number, ...told } = written.data;
  const visibleTo = form.ticked('phone-coordinator') ? ('coordinator' as const) : ('members' as const);
  const phone = number === null ? null : { number, visibleTo };
  return { ok: true, details: { ...told, phone, sharedWithCounty: form.ticked('shared') } };
}

/** The languages of an entry, the one to write in kept first. */
export const withFirstKept = (details: SomeDetails, { languages: [first] }: Contact | ContactDetails) => ({
  ...details,
  ...(details.languages && first && details.languages.includes(first)
    ? { languages: [first, ...details.languages.filter((one) => one !== first)] }
    : {}),
});
