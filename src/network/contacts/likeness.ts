import { editDistance } from '../../guidance/text/edit-distance.js';
import { fold } from '../../guidance/text/fold.js';
import { type Contact, isListed } from './contact.js';

/** Why two entries look like one person. */
export type Likeness = 'email' | 'phone' | 'name';

export interface LookAlike {
  one: Contact;
  other: Contact;
  by: Likeness[];
}

/** A number as it would be dialled from Finland: "+358 40 000 0001" and "040 0000001" are one. */
export const dialled = (number: string): string =>
  number.replace(/[^\d+]/g, '').replace(/^(?:\+|00)358/, '0');

const nameParts = (name: string): string[] =>
  fold(name.toLowerCase())
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .sort();

/** One slip in a part of five letters or more; "M." is any Maija. */
function sameParts(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return editDistance(one, other, Math.min(one.length, other.length) >= 5 ? 1 : 0) <= 1;
}

/** The same parts in whatever order, each at most one slip apart. */
export function alikeNames(one: string, other: string): boolean {
  const [parts, rest] = [nameParts(one), nameParts(other)];
  if (parts.length < 2 || parts.length !== rest.length) return false;
  if (parts.every((part) => part.length === 1) || rest.every((part) => part.length === 1)) return false;
  return parts.every((part) => {
    const at = rest.findIndex((candidate) => sameParts(part, candidate));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

/** How two entries look alike; empty when they do not. A shared office number alone says nothing. */
export function likenessOf(one: Contact, other: Contact): Likeness[] {
  const by: Likeness[] = [];
  if (one.email && one.email.toLowerCase() === other.email?.toLowerCase()) by.push('email');
  if (one.phone && other.phone && dialled(one.phone.number) === dialled(other.phone.number)) by.push('phone');
  if (alikeNames(one.name, other.name)) by.push('name');
  return by.length === 1 && by[0] === 'phone' ? [] : by;
}

/** Pairs on one network's list that may be one person. The same person on two lists is as it should be. */
export function findLookAlikes(list: Iterable<Contact>): LookAlike[] {
  const listed = [...list].filter(isListed);
  return listed.flatMap((one, at) =>
    listed.slice(at + 1).flatMap((other) => {
      const by = likenessOf(one, other);
      return by.length > 0 ? [{ one, other, by }] : [];
    }),
  );
}
