import { fold } from '../../guidance/text/fold.js';
import { type Contact, isListed, type SomeDetails } from '../contacts/contact.js';

/** Which entry of a list a row is about; `doubt` when that is only likely. */
export type Match =
  | { found: 'none' }
  | { found: 'one'; contact: Contact }
  | { found: 'doubtful'; contact: Contact; doubt: 'other-name' | 'other-organisation' | 'several' };

const plain = (text: string): string =>
  fold(text.toLocaleLowerCase('fi'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .sort()
    .join(' ');

const sameText = (one: string | null | undefined, other: string | null | undefined): boolean =>
  Boolean(one && other) && plain(one ?? '') === plain(other ?? '');

/**
 * Finds a row's entry by e-mail address, else by name and organisation. The order of the parts of a name does not
 * matter ("Esimerkki Aino"). A likeness of one of the two only is a doubt for a person to settle.
 */
export function matchContact(details: SomeDetails, list: readonly Contact[]): Match {
  const listed = list.filter(isListed);
  const byEmail = listed.filter(({ email }) => email !== null && sameText(email, details.email));
  const [mailed] = byEmail;
  if (byEmail.length > 1 && mailed) return { found: 'doubtful', contact: mailed, doubt: 'several' };
  if (mailed) {
    return sameText(mailed.name, details.name)
      ? { found: 'one', contact: mailed }
      : { found: 'doubtful', contact: mailed, doubt: 'other-name' };
  }
  return matchName(details, listed);
}

function matchName(details: SomeDetails, listed: readonly Contact[]): Match {
  const named = listed.filter(({ name }) => sameText(name, details.name));
  const here = named.filter(({ organisation }) => sameText(organisation, details.organisation));
  const [sure] = here;
  if (sure) {
    return here.length === 1
      ? { found: 'one', contact: sure }
      : { found: 'doubtful', contact: sure, doubt: 'several' };
  }
  const [namesake] = named;
  return namesake ? { found: 'doubtful', contact: namesake, doubt: 'other-organisation' } : { found: 'none' };
}
