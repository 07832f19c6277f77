import type { Proposed } from './proposal.js';

/** The contacts that a proposal concerns; none where it would add one. */
export function contactsIn(proposed: Proposed): string[] {
  if (proposed.what === 'add') return [];
  return proposed.what === 'merge' ? [proposed.keep, proposed.drop] : [proposed.contact];
}

export const isAbout = (proposed: Proposed, contact: string): boolean =>
  contactsIn(proposed).includes(contact);
