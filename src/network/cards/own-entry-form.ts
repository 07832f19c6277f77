import { z } from 'zod';
import { fullLanguages } from '../../guidance/text/languages.js';
import { same } from '../changes/differences.js';
import {
  type Contact,
  type ContactDetails,
  contactDetailsSchema,
  type SomeDetails,
} from '../contacts/contact.js';
import type { Tell } from '../say.js';

export interface FormField {
  name: string;
  label: string;
  value: string;
  /** How it is filled in; `choices` allows several. */
  kind: 'line' | 'phone' | 'email' | 'switch' | 'choices';
  choices?: { label: string; value: string }[];
  required?: true;
  longest?: number;
}

export interface NetworkForm {
  title: string;
  fields: FormField[];
  submit: string;
}

const text = z.string().trim().optional().default('');
const submittedSchema = z.object({
  ...{ name: text, organisation: text, title: text, phone: text, email: text, tasks: text, languages: text },
  'phone-hidden': z.enum(['true', 'false']).optional().default('false'),
  shared: z.enum(['true', 'false']).optional().default('false'),
});

/** The form for an entry, filled with what is stored. */
export function ownEntryForm(contact: ContactDetails, tell: Tell): NetworkForm {
  const field = (name: string, value: string | null, more: Partial<FormField> = {}): FormField => ({
    ...{ name, value: value ?? '', kind: 'line', label: tell(`network.form.${name}`) },
    ...more,
  });
  return {
    title: tell('network.form.heading'),
    submit: tell('network.press.save'),
    fields: [
      field('name', contact.name, { required: true, longest: 120 }),
      field('organisation', contact.organisation, { required: true, longest: 160 }),
      field('title', contact.title, { longest: 120 }),
      field('tasks', contact.taskWords.join(', '), { longest: 1_000 }),
      field('phone', contact.phone?.number ?? null, { kind: 'phone', longest: 25 }),
      field('phone-hidden', String(contact.phone?.visibleTo === 'coordinator'), { kind: 'switch' }),
      field('email', contact.email, { kind: 'email', longest: 254 }),
      field('languages', contact.languages.join(','), {
        ...{ kind: 'choices', required: true },
        choices: fullLanguages.map((one) => ({ value: one, label: tell(`network.language.${one}`) })),
      }),
      field('shared', String(contact.sharedWithCounty), { kind: 'switch' }),
    ],
  };
}

const listOf = (written: string): string[] =>
  written
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

export type FormReading = { ok: true; details: SomeDetails } | { ok: false; fields: string[] };

const fieldOf: Record<string, string> = { taskWords: 'tasks', sharedWithCounty: 'shared' };

/** What was filled in, or the fields that are not right. Only what the form shows is changed. */
export function readOwnEntry(submitted: unknown, stored: ContactDetails): FormReading {
  const read = submittedSchema.safeParse(submitted);
  if (!read.success) return { ok: false, fields: read.error.issues.map(({ path }) => String(path[0])) };
  const { name, organisation, title, phone, email, tasks, languages, shared } = read.data;
  const details = contactDetailsSchema.safeParse({
    ...stored,
    ...{ name, organisation, title: title || null, email: email || null },
    taskWords: listOf(tasks),
    phone: phone
      ? { number: phone, visibleTo: read.data['phone-hidden'] === 'true' ? 'coordinator' : 'members' }
      : null,
    languages: listOf(languages),
    sharedWithCounty: shared === 'true',
  });
  if (details.success) return { ok: true, details: details.data };
  const wrong = details.error.issues.map(({ path }) => String(path[0]));
  return { ok: false, fields: [...new Set(wrong.map((one) => fieldOf[one] ?? one))] };
}

/** The details of an entry as they travel with its form: what was read when it was opened. */
export const detailsOf = (contact: Contact): ContactDetails => {
  const { id: _, confirmedAt: __, source: ___, toldAt: ____, leftAt: _____, ...details } = contact;
  return details;
};

/** Only what the writer has changed: what others may have changed elsewhere is left to them. */
export const changedIn = (details: SomeDetails, read: ContactDetails): SomeDetails =>
  Object.fromEntries(
    Object.entries(details).filter(([field, value]) => !same(value, Reflect.get(read, field))),
  );
