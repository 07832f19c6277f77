import ICAL from 'ical.js';
import type { Contact } from '../network/contacts/contact.js';

type Property = [name: string, parameters: Record<string, string>, type: string, value: string | string[]];

/** Contacts as vCards 4.0 (RFC 6350): what a phone or Outlook takes into its own address book. */
export const writeVCards = (contacts: readonly Contact[]): string =>
  contacts.map((contact) => ICAL.stringify(['vcard', propertiesOf(contact), []])).join('');

function propertiesOf({ name, organisation, title, phone, email, languages, id }: Contact): Property[] {
  const words = name.split(' ');
  const [family, given] = [words.at(-1) ?? name, words.slice(0, -1).join(' ')];
  const text = (property: string, value: string): Property => [property, {}, 'text', value];
  return [
    text('version', '4.0'),
    ['uid', {}, 'uri', `urn:luotsi:contact:${id}`],
    text('fn', name),
    ['n', {}, 'text', [family, given, '', '', '']],
    // One part of a structured value: written as a plain text, its semicolons would part it.
    ['org', {}, 'text', [organisation, '']],
    ...(title ? [text('title', title)] : []),
    ...(phone ? [['tel', { type: 'work' }, 'text', phone.number] satisfies Property] : []),
    ...(email ? [text('email', email)] : []),
    ...languages.map((language): Property => ['lang', {}, 'language-tag', language]),
  ];
}
