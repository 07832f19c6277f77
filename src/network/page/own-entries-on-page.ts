import { detailsOf, type NetworkForm, ownEntryForm } from '../cards/own-entry-form.js';
import { personCard } from '../cards/person-card.js';
import type { ContactDetails } from '../contacts/contact.js';
import type { NetworkCard } from '../conversation/network-reply.js';
import { networkInWords } from '../words-for-ids.js';
import type { PageReader } from './page-reader.js';

/** The reader's entry on one list, with the form that corrects it. */
export interface OwnEntryOnPage {
  network: string;
  contact: string;
  networkName: string;
  card: NetworkCard;
  form: NetworkForm;
  /** What the reader is shown: travels with the form, against lost edits. */
  read: ContactDetails;
}

export function ownEntriesOnPage(reader: PageReader): OwnEntryOnPage[] {
  return reader.standing.memberships.map(({ network, contact }) => ({
    ...{ network: network.id, contact: contact.id, networkName: networkInWords(network, reader.language) },
    card: personCard({ contact, network }, { ...reader, openly: false }),
    form: ownEntryForm(detailsOf(contact), reader.tell),
    read: detailsOf(contact),
  }));
}
