import type { Deed } from './deed.js';
import { addContact } from './deeds/add-contact.js';
import { changeContact } from './deeds/change-contact.js';
import { changeNetwork } from './deeds/change-network.js';
import { confirmContact } from './deeds/confirm-contact.js';
import { decideProposal } from './deeds/decide-proposal.js';
import { importContacts } from './deeds/import-contacts.js';
import { markLeft } from './deeds/mark-left.js';
import { mergeContacts } from './deeds/merge-contacts.js';
import { removeContact } from './deeds/remove-contact.js';
import { undoChange } from './deeds/undo-change.js';
import type { NetworkRecords } from './network-records.js';
import type { Decided, Doing } from './outcome.js';

/** What comes of a deed, and what has to be written: a pure function of what is stored. */
export function decideDeed(deed: Deed, records: NetworkRecords, doing: Doing): Decided {
  switch (deed.do) {
    case 'change-contact':
      return changeContact(deed, records, doing);
    case 'confirm-contact':
      return confirmContact(deed, records, doing);
    case 'mark-left':
      return markLeft(deed, records, doing);
    case 'remove-contact':
      return removeContact(deed, records, doing);
    case 'add-contact':
      return addContact(deed, records, doing);
    case 'import-contacts':
      return importContacts(deed, records, doing);
    case 'merge-contacts':
      return mergeContacts(deed, records, doing);
    case 'decide-proposal':
      return decideProposal(deed, records, doing);
    case 'undo-change':
      return undoChange(deed, records, doing);
    case 'change-network':
      return changeNetwork(deed, records, doing);
  }
}
