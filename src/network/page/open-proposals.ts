import { proposalCard } from '../cards/proposal-card.js';
import { type Proposal, proposals } from '../changes/proposal.js';
import type { NetworkCard } from '../conversation/network-reply.js';
import type { NetworkInDirectory } from '../directory.js';
import type { NetworkStore } from '../network-store.js';
import { isBy, may } from '../rights/may.js';
import { networkInWords } from '../words-for-ids.js';
import { networksWhere, type PageReader } from './page-reader.js';

export interface ProposalOnPage {
  networkName: string;
  /** Its buttons are there for those who may decide. */
  card: NetworkCard;
}

/** Proposals that wait: those the reader may decide, and the reader's own. Oldest first. */
export async function openProposals(store: NetworkStore, reader: PageReader): Promise<ProposalOnPage[]> {
  const networks = networksWhere('see-network', reader).flatMap(
    ({ id }) => reader.directory.networks.get(id) ?? [],
  );
  const open = await Promise.all(networks.map((held) => openIn(held, store, reader)));
  return open
    .flat()
    .sort((one, other) => one.proposal.at.localeCompare(other.proposal.at))
    .map(({ proposal, held }) => ({
      networkName: networkInWords(held.network, reader.language),
      card: cardOf(proposal, held, reader),
    }));
}

const decides = ({ network }: NetworkInDirectory, { standing }: PageReader): boolean =>
  may(standing, 'decide-proposal', { network }).allowed;

async function openIn(held: NetworkInDirectory, store: NetworkStore, reader: PageReader) {
  const stored = await store.list(proposals, { homeId: held.network.id, now: reader.now });
  return stored
    .map(({ value }) => ({ proposal: value, held }))
    .filter(({ proposal }) => proposal.decision === null)
    .filter(({ proposal }) => decides(held, reader) || isBy(reader.standing, proposal.by));
}

function cardOf(proposal: Proposal, held: NetworkInDirectory, reader: PageReader): NetworkCard {
  const card = proposalCard(withoutHiddenNumber(proposal, held, reader), { ...reader, held });
  return decides(held, reader) ? card : { ...card, buttons: [] };
}

/** The old number is shown to those who may see it where it stands, and to nobody else. */
function withoutHiddenNumber(
  proposal: Proposal,
  { network, contacts }: NetworkInDirectory,
  { standing }: PageReader,
): Proposal {
  const { proposed } = proposal;
  const contact = proposed.what === 'change' ? contacts.get(proposed.contact) : undefined;
  if (proposed.what !== 'change' || !contact) return proposal;
  if (may(standing, 'see-number', { network, contact }).allowed) return proposal;
  const { phone, ...before } = proposed.before;
  return { ...proposal, proposed: { ...proposed, before } };
}
