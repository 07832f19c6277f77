import type { Contact, ContactField } from '../contacts/contact.js';

/** A field of a contact or of a network, as it was and as it is. */
export interface Difference {
  field: string;
  before: unknown;
  after: unknown;
}

const detailFields: readonly ContactField[] = [
  ...(['name', 'organisation', 'sector', 'roles', 'title', 'tasks', 'taskWords', 'municipalities'] as const),
  ...(['phone', 'email', 'languages', 'substitute', 'sharedWithCounty'] as const),
];

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The details in which two readings of one entry differ, in the order of the card. */
export const differences = (before: Partial<Contact>, after: Partial<Contact>): Difference[] =>
  detailFields
    .filter((field) => field in after && !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));

/** The fields that no longer are what a change once made of them: from what it made to what is there now. */
export const changedAgain = (made: readonly Difference[], current: object): Difference[] =>
  made
    .map(({ field, after }) => ({ field, before: after, after: Reflect.get(current, field) ?? null }))
    .filter(({ before, after }) => !same(before, after));

/**
 * What someone else changed while this person was editing what they had read: shown before deciding anew.
 * `touched` are the fields that this person wants to change as well.
 */
export function changedMeanwhile(read: Contact, current: Contact, wanted: Partial<Contact>) {
  const changed = differences(read, current);
  return { changed, touched: changed.filter(({ field }) => field in wanted).map(({ field }) => field) };
}
