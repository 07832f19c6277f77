import { type FullLanguage, fullLanguages } from '../../guidance/text/languages.js';
import { dateInWords } from '../../guidance/time/day-in-words.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import { type Contact, detailsOf } from '../../network/contacts/contact.js';
import type { OwnEntryField } from '../../network/contacts/own-entry-form.js';
import type { LinkBearer } from '../../network/links/follow-link.js';
import type { Network } from '../../network/networks/network.js';
import { sayingIn, type Tell } from '../../network/say.js';
import type { PersonalContext, PersonalPage } from './personal-context.js';

/** The page's reader: the language to write to the person in. */
export const languageOf = ({ languages: [first] }: Contact): FullLanguage => first ?? 'fi';

const languageNames: Record<FullLanguage, string> = { fi: 'suomi', sv: 'svenska', en: 'English' };

export const tellTo = ({ say }: PersonalContext, language: FullLanguage): Tell => sayingIn(say, language);

const dateOf = (moment: string, language: FullLanguage): string =>
  dateInWords(wallClock(new Date(moment)).day, language, true);

const nameOf = ({ names }: Network, language: FullLanguage): string =>
  names[language] ?? names.fi ?? names.sv ?? names.en ?? '';

/** The own entry as others find it, with one press to say that it is right. */
export function ownEntryPage({ contact, network }: LinkBearer, context: PersonalContext): PersonalPage {
  const language = languageOf(contact);
  const tell = tellTo(context, language);
  const { confirmedAt, source } = contact;
  return {
    title: tell('personal.own-entry.title'),
    paragraphs: [
      tell('personal.own-entry.lead', { network: nameOf(network, language) }),
      confirmedAt
        ? tell('personal.own-entry.confirmed', { date: dateOf(confirmedAt, language) })
        : tell('personal.own-entry.never-confirmed'),
      tell('personal.own-entry.came-from', {
        date: dateOf(source.at, language),
        from: source.from ?? 'none',
      }),
    ],
    facts: factsOf(contact, tell),
    presses: [
      { act: 'confirm', label: tell('personal.confirm'), main: true },
      { act: 'left', label: tell('personal.left'), note: tell('personal.left.note'), main: false },
      { act: 'ask-remove', label: tell('personal.remove'), main: false },
      { act: 'revoke', label: tell('personal.revoke'), note: tell('personal.revoke.note'), main: false },
    ],
    ways: [{ href: '?edit', label: tell('personal.change') }],
  };
}

function factsOf(contact: Contact, tell: Tell): { label: string; value: string }[] {
  const { name, organisation, title, phone, email, languages } = contact;
  const told: [string, string | null][] = [
    ['name', name],
    ['organisation', organisation],
    ['title', title],
    ['phone', phone?.number ?? null],
    ['email', email],
    ['languages', languages.map((one) => languageNames[one]).join(', ')],
  ];
  const facts = told.flatMap(([field, value]) =>
    value ? [{ label: tell(`personal.field.${field}`), value }] : [],
  );
  const hidden = phone?.visibleTo === 'coordinator' ? [tell('personal.field.phone-coordinator')] : [];
  const shared = contact.sharedWithCounty ? [tell('personal.field.shared')] : [];
  return [...facts, ...[...hidden, ...shared].map((value) => ({ label: '', value }))];
}

const inputs = [
  ['name', 'text'],
  ['organisation', 'text'],
  ['title', 'text'],
  ['phone', 'tel'],
  ['email', 'email'],
] as const;

/** What the form holds: the entry itself, or what was sent and cannot be so. */
export interface FormFilled {
  text(field: (typeof inputs)[number][0]): string;
  ticked(box: string): boolean;
  wrong: readonly OwnEntryField[];
}

export const filledFrom = (contact: Contact): FormFilled => ({
  text: (field) => (field === 'phone' ? (contact.phone?.number ?? '') : (contact[field] ?? '')),
  ticked: (box) =>
    box === 'shared'
      ? contact.sharedWithCounty
      : box === 'phone-coordinator'
        ? contact.phone?.visibleTo === 'coordinator'
        : contact.languages.some((one) => box === `language-${one}`),
  wrong: [],
});

/** The form with which a person corrects the own entry. `read`: what the person was shown, against lost edits. */
export function editPage(
  { contact }: LinkBearer,
  filled: FormFilled,
  context: PersonalContext,
): PersonalPage {
  const tell = tellTo(context, languageOf(contact));
  const wrongOf = (field: OwnEntryField) =>
    filled.wrong.includes(field) ? tell(`personal.wrong.${field}`) : null;
  const box = (name: string, label: string) => ({ name, label, ticked: filled.ticked(name) });
  return {
    title: tell('personal.change'),
    form: {
      read: JSON.stringify(detailsOf(contact)),
      save: tell('personal.save'),
      fields: inputs.map(([name, type]) => ({
        ...{ name, type, label: tell(`personal.field.${name}`) },
        ...{ value: filled.text(name), wrong: wrongOf(name) },
      })),
      languages: {
        legend: tell('personal.field.languages'),
        boxes: fullLanguages.map((one) => box(`language-${one}`, languageNames[one])),
        wrong: wrongOf('languages'),
      },
      boxes: [
        box('phone-coordinator', tell('personal.field.phone-coordinator')),
        box('shared', tell('personal.field.shared')),
      ],
    },
    ways: [{ href: '?', label: tell('personal.back') }],
  };
}

/** Asks once more before what cannot be undone. */
export function askRemovePage({ contact }: LinkBearer, context: PersonalContext): PersonalPage {
  const tell = tellTo(context, languageOf(contact));
  return {
    title: tell('personal.remove'),
    paragraphs: [tell('personal.remove.note')],
    presses: [{ act: 'remove', label: tell('personal.yes-remove'), main: true }],
    ways: [{ href: '?', label: tell('personal.back') }],
  };
}
