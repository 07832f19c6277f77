import type { FullLanguage } from '../../guidance/text/languages.js';
import type { NetworkButton, NetworkCard, NetworkReply } from './network-reply.js';
import type { NetworkTurnRecord } from './network-turn-record.js';

interface Composed {
  language: FullLanguage;
  lead: string[];
  cards?: NetworkCard[];
  tail?: string[];
  buttons?: NetworkButton[];
}

type Did = Pick<NetworkTurnRecord, 'intent' | 'does'> & Partial<NetworkTurnRecord>;

const cardAsText = ({ title, status, text, lines }: NetworkCard): string =>
  [title, status, text, ...lines.map(({ label, value }) => `${label}: ${value}`)].filter(Boolean).join('\n');

const idsOf = (cards: readonly NetworkCard[], type: NetworkCard['type']): string[] =>
  cards.filter((card) => card.type === type).map(({ id }) => id);

/** A reply with its plain text and the record of what was done. */
export function composeNetworkReply(composed: Composed, did: Did): NetworkReply {
  const { language, lead, cards = [], tail = [], buttons = [] } = composed;
  return {
    ...{ language, lead, cards, tail, buttons },
    text: [...lead, ...cards.map(cardAsText), ...tail].join('\n\n'),
    record: {
      ...{ lang: language, recognised: null, audience: 'network', command: null, asks: null, confidence: 1 },
      shows: {
        contacts: idsOf(cards, 'person'),
        places: idsOf(cards, 'place'),
        proposals: idsOf(cards, 'proposal'),
      },
      ...did,
    },
  };
}
