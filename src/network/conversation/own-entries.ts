import { personCard } from '../cards/person-card.js';
import type { Membership } from '../people/standing.js';
import { type Say, sayingIn } from '../say.js';
import { composeNetworkReply } from './compose-network-reply.js';
import type { KnownTurn } from './converse-with-network.js';
import type { NetworkButton, NetworkReply } from './network-reply.js';

/** What the lists say of the writer, with a press to confirm and a form to change. Never where others read along. */
export function ownEntries(turn: KnownTurn, say: Say): NetworkReply {
  const { languages, request, standing } = turn;
  const [language] = languages;
  const tell = sayingIn(say, language);
  const showing = { tell, language, standing, now: request.now, openly: false };
  const buttonsFor = ({ network, contact }: Membership): NetworkButton[] => {
    const of = { network: network.id, contact: contact.id };
    const deed = { do: 'confirm-contact' as const, ...of };
    return [
      { label: tell('network.press.confirm'), press: 'replace', action: { do: 'perform', deed } },
      { label: tell('network.press.edit'), press: 'form', action: { do: 'edit-contact', of } },
    ];
  };
  const cards = standing.memberships.map((one) => personCard(one, showing, buttonsFor(one)));
  const own = composeNetworkReply(
    { language, lead: [tell(cards.length > 0 ? 'network.own.lead' : 'network.own.none')], cards },
    { intent: 'network.own-entries', does: cards.length > 0 ? 'answer' : 'none-found' },
  );
  if (request.place.where === 'personal') return own;
  return {
    ...composeNetworkReply(
      { language, lead: [tell('network.answered-privately')] },
      { intent: 'network.own-entries', does: 'ack' },
    ),
    privately: own,
  };
}
