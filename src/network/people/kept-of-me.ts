import { isAbout } from '../changes/about-contact.js';
import { type Change, changeLog } from '../changes/change.js';
import { type Proposal, proposals } from '../changes/proposal.js';
import type { Contact } from '../contacts/contact.js';
import type { NetworkStore } from '../network-store.js';
import { isBy } from '../rights/may.js';
import type { Standing } from './standing.js';

/** All that one network keeps of a person who asks. */
export interface KeptOfMe {
  network: string;
  contact: Contact;
  /** Lines of the log on the own entry, and what the person has done to others'. */
  changes: Change[];
  /** What others propose of the entry, and what the person has proposed. */
  proposals: Proposal[];
}

/** What is kept of a person, network by network. */
export async function keptOfMe(store: NetworkStore, standing: Standing, now: Date): Promise<KeptOfMe[]> {
  return Promise.all(
    standing.memberships.map(async ({ network, contact }) => {
      const at = { homeId: network.id, now };
      const log = await store.list(changeLog, at);
      const proposed = await store.list(proposals, at);
      return {
        ...{ network: network.id, contact },
        changes: log.map(({ value }) => value).filter((change) => isMine(change, contact.id, standing)),
        proposals: proposed
          .map(({ value }) => value)
          .filter((one) => isAbout(one.proposed, contact.id) || isBy(standing, one.by)),
      };
    }),
  );
}

const isMine = ({ about, by }: Change, contact: string, standing: Standing): boolean =>
  (about.what === 'contact' && about.contact === contact) || isBy(standing, by);
