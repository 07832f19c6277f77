import type { FullLanguage } from '../../guidance/text/languages.js';
import type { Proposal, Proposed } from '../changes/proposal.js';
import type { SomeDetails } from '../contacts/contact.js';
import type { CardLine, NetworkButton, NetworkCard } from '../conversation/network-reply.js';
import { dayOf } from '../conversation/outcome-words.js';
import type { NetworkInDirectory } from '../directory.js';
import type { Actor } from '../people/contact-address.js';
import type { Tell } from '../say.js';

interface Shown {
  held: NetworkInDirectory;
  tell: Tell;
  language: FullLanguage;
}

/** What someone wants done to another's entry, with old and new; undecided with a press to accept and one to reject. */
export function proposalCard(proposal: Proposal, shown: Shown): NetworkCard {
  const { tell, language } = shown;
  const { proposed, decision } = proposal;
  const status = decision
    ? tell(`network.proposal.${decision.outcome}`, {
        day: dayOf(decision.at, language),
        who: nameOf(decision.by, shown),
      })
    : tell('network.proposal.by', { who: nameOf(proposal.by, shown), day: dayOf(proposal.at, language) });
  return {
    ...{ type: 'proposal', id: proposal.id, status, links: [] },
    title: tell(`network.proposal.${proposed.what}`, { who: subjectOf(proposed, shown) }),
    lines: linesOf(proposed, shown),
    buttons: decision ? [] : decisionButtons(proposal.id, shown),
  };
}

function decisionButtons(proposal: string, { held, tell }: Shown): NetworkButton[] {
  const network = held.network.id;
  return ([true, false] as const).map((accept) => ({
    label: tell(accept ? 'network.press.accept' : 'network.press.reject'),
    press: 'replace',
    action: { do: 'perform', deed: { do: 'decide-proposal', network, proposal, accept, anyway: false } },
  }));
}

const contactName = (id: string, { held, tell }: Shown): string =>
  held.contacts.get(id)?.name ?? tell('network.card.gone');

function subjectOf(proposed: Proposed, shown: Shown): string {
  if (proposed.what === 'add') return proposed.details.name;
  return contactName(proposed.what === 'merge' ? proposed.keep : proposed.contact, shown);
}

export function nameOf(actor: Actor, shown: Shown): string {
  if (actor.as === 'member') return contactName(actor.contact, shown);
  return actor.as === 'official' ? shown.tell('network.card.coordinator') : 'Luotsi';
}

function linesOf(proposed: Proposed, shown: Shown): CardLine[] {
  if (proposed.what === 'merge') {
    return [{ label: shown.tell('network.proposal.drops'), value: contactName(proposed.drop, shown) }];
  }
  if (proposed.what === 'left') return [];
  const before = proposed.what === 'change' ? proposed.before : {};
  return detailLines(proposed.details, shown.tell).map(({ field, label, value }) => {
    const old = detailLines(before, shown.tell).find((one) => one.field === field)?.value;
    return { label, value: old ? shown.tell('network.proposal.from-to', { old, value }) : value };
  });
}

/** Details in words; of what has only ids, nothing here can say the names. */
export function detailLines(details: SomeDetails, tell: Tell): (CardLine & { field: string })[] {
  const { name, organisation, title, phone, email, taskWords, languages, sharedWithCounty } = details;
  const shared =
    sharedWithCounty === undefined ? undefined : tell(sharedWithCounty ? 'network.yes' : 'network.no');
  const shown = {
    ...{ name, organisation, title, email, shared, phone: phone?.number },
    ...{
      tasks: taskWords?.join(', '),
      languages: languages?.map((one) => tell(`network.language.${one}`)).join(', '),
    },
  };
  return Object.entries(shown).flatMap(([field, value]) =>
    value ? [{ field, label: tell(`network.card.${field}`), value }] : [],
  );
}
