import { formCard } from '../../bot/cards/form-card.js';
import { closingCard, networkCard } from '../../bot/cards/network-card.js';
import { outgoingCard } from '../../bot/teams/deliver-message.js';
import { type FullLanguage, fullLanguages } from '../../guidance/text/languages.js';
import { leavingCard } from '../../network/cards/leaving-card.js';
import { ownEntryForm } from '../../network/cards/own-entry-form.js';
import { personCard } from '../../network/cards/person-card.js';
import { proposalCard } from '../../network/cards/proposal-card.js';
import { whichNetworkCard } from '../../network/cards/which-network-card.js';
import { type Proposal, proposalSchema } from '../../network/changes/proposal.js';
import { type Contact, type ContactDetails, contactSchema, untold } from '../../network/contacts/contact.js';
import type { NetworkCard } from '../../network/conversation/network-reply.js';
import type { OutgoingMessage } from '../../network/delivery/outgoing-message.js';
import type { NetworkInDirectory } from '../../network/directory.js';
import { type Network, networkSchema } from '../../network/networks/network.js';
import { type Say, sayingIn } from '../../network/say.js';
import type { SentCard } from './sent-card.js';

/** Every field as long as someone may write it, in letters that take the most bytes, with markup in it. */
const long = (length: number) => `[x](https://x.example) **${'\u{1F9F8}'.repeat(length)}`.slice(0, length);
const at = '2026-11-24T08:00:00Z';

function details(size: 'usual' | 'longest'): ContactDetails {
  const usual = size === 'usual';
  return {
    ...untold,
    ...{ name: usual ? 'Aino Esimerkki' : long(120), organisation: usual ? 'Juvan neuvola' : long(160) },
    ...{ sector: 'child-health-clinic', title: usual ? null : long(120), email: 'aino@juva.example' },
    taskWords: Array.from({ length: usual ? 1 : 20 }, () => (usual ? 'perhekahvila' : long(80))),
    phone: { number: '040 000 0001', visibleTo: 'members' },
  };
}

const contact = (size: 'usual' | 'longest'): Contact =>
  contactSchema.parse({
    ...details(size),
    ...{ id: 'aino', confirmedAt: size === 'usual' ? at : null, toldAt: at, leftAt: null },
    source: { way: 'self', by: { as: 'luotsi' }, at },
  });

const network: Network = networkSchema.parse({
  ...{ id: 'juva', names: { fi: 'Juvan kohtaamispaikkaverkosto' }, kind: 'municipal', county: 'etela-savo' },
});

function proposalsFor(size: 'usual' | 'longest'): Proposal[] {
  const before = details('usual');
  const proposed = [
    { what: 'change', contact: 'aino', details: details(size), before },
    { what: 'left', contact: 'aino' },
    { what: 'add', details: details(size) },
    { what: 'merge', keep: 'aino', drop: 'gone' },
  ];
  const decisions = [null, { outcome: 'accepted', at, by: { as: 'luotsi' } }];
  return proposed.flatMap((one) =>
    decisions.map((decision) =>
      proposalSchema.parse({ ...{ id: 'p', at, by: { as: 'luotsi' }, proposed: one, decision } }),
    ),
  );
}

function outgoing(size: 'usual' | 'longest', language: FullLanguage): OutgoingMessage {
  const text = size === 'usual' ? 'Kokous torstaina 10.12.2026 klo 13–15.' : long(10_000);
  const press = { does: 'acknowledge' as const, label: 'Kuittaan', message: 'm', matter: 'k' };
  const presses = Array.from({ length: 4 }, () => press);
  const told = Array.from({ length: size === 'usual' ? 1 : 40 }, () => ({ text, presses }));
  return { id: 'm', receiver: 'r', language, subject: text, told, foot: text, calendar: null };
}

/** A reply of the network half at its largest, whoever composes it. */
const largest: NetworkCard = {
  ...{ type: 'notice', id: 'x', title: long(10_000), status: long(10_000), text: long(10_000) },
  lines: Array.from({ length: 60 }, () => ({ label: long(10_000), value: long(10_000) })),
  links: Array.from({ length: 12 }, () => ({ label: long(10_000), url: 'https://x.example' })),
  buttons: [{ label: long(10_000), press: 'send', action: { do: 'own-entries' } }],
  choose: {
    ...{ name: 'network', label: long(10_000) },
    choices: Array.from({ length: 400 }, () => ({ label: long(10_000), value: 'juva' })),
  },
};

function* cardsIn(language: FullLanguage, size: 'usual' | 'longest', say: Say): Generator<SentCard> {
  const tell = sayingIn(say, language);
  const from = (what: string) => `network, ${language}, ${size}: ${what}`;
  const one = contact(size);
  const held: NetworkInDirectory = { network, contacts: new Map([['aino', one]]) };
  const standing = {
    ...{ bound: true, posts: [], uncoordinated: new Set<string>() },
    memberships: [{ network, contact: one, chair: false }],
  };
  const now = new Date(at);
  const showing = { tell, language, standing, now, openly: false };
  yield { from: from('person'), card: networkCard(personCard({ contact: one, network }, showing)) };
  for (const proposal of proposalsFor(size)) {
    const card = networkCard(proposalCard(proposal, { held, tell, language }));
    yield { from: from(`proposal to ${proposal.proposed.what}`), card };
  }
  for (const networks of [[], Array.from({ length: size === 'usual' ? 2 : 300 }, () => network)]) {
    yield { from: from('which network'), card: networkCard(whichNetworkCard(networks, { tell, language })) };
  }
  const leaving = leavingCard({ network, contact: one, chair: false }, 'Juvan tiimi', tell);
  yield { from: from('someone left'), card: networkCard(leaving) };
  const submit = {
    do: 'save-contact' as const,
    of: { network: 'juva', contact: 'aino' },
    read: details(size),
  };
  yield {
    from: from('form'),
    card: formCard(ownEntryForm(details(size), tell), submit, tell('network.outcome.gone')),
  };
  yield { from: from('message'), card: outgoingCard(outgoing(size, language)) };
}

/** Every card that the network half can send, as it usually is and with every field as long as it can be. */
export function* everyNetworkCard(say: Say): Generator<SentCard> {
  for (const language of fullLanguages) {
    for (const size of ['usual', 'longest'] as const) yield* cardsIn(language, size, say);
  }
  yield { from: 'network: the largest', card: networkCard(largest) };
  yield { from: 'network: a closing', card: closingCard([long(10_000), long(10_000)], largest.buttons) };
}
