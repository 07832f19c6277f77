import { officialCard, personCard } from '../cards/person-card.js';
import type { NetworkButton, NetworkCard, NetworkReply } from '../conversation/network-reply.js';
import type { NetworkTurnRecord } from '../conversation/network-turn-record.js';
import type { NetworkDraft, Sentence, Tongue } from './network-draft.js';
import type { TurnContext } from './turn-context.js';

/** The draft in words. In the channel of a bilingual network what is said is said in both, first language first. */
export function inReply(context: TurnContext, draft: NetworkDraft): NetworkReply {
  const reply = spoken(context, draft);
  const { personal } = draft;
  if (!personal) return reply;
  const alone = { ...context, place: { kind: 'personal' } as const, spokenHere: [context.language] };
  return { ...reply, privately: spoken(alone, { ...draft, tail: [], officials: [], ...personal }) };
}

function spoken(context: TurnContext, draft: NetworkDraft): NetworkReply {
  const { lead = [], tail = [], buttons = [], guidance } = draft;
  const tongues = context.spokenHere.map(context.tongue);
  const [tongue = context.tongue(context.language)] = tongues;
  const said = {
    lead: [...inAll(lead, tongues), ...(guidance?.lead ?? [])],
    cards: [...cardsOf(context, draft, tongue), ...(guidance?.cards ?? [])],
    tail: [...inAll(tail, tongues), ...(guidance?.tail ?? [])],
    buttons: buttons.map(({ label, action }): NetworkButton => {
      return { label: inWords(label, tongue), press: 'send', action };
    }),
  };
  const { language } = tongue;
  return { language, ...said, text: plainText(said), record: recordOf(context, draft, said.cards) };
}

const inAll = (sentences: readonly Sentence[], tongues: readonly Tongue[]): string[] =>
  tongues.flatMap((tongue) => sentences.map((one) => inWords(one, tongue)));

function inWords({ key, values = {} }: Sentence, tongue: Tongue): string {
  const said = Object.entries(values).map(([name, word]) => [
    name,
    typeof word === 'function' ? word(tongue) : word,
  ]);
  return tongue.say(key, Object.fromEntries(said));
}

function cardsOf(context: TurnContext, draft: NetworkDraft, tongue: Tongue): NetworkCard[] {
  const { people = [], officials = [] } = draft;
  const showing = {
    ...{ tell: tongue.say, language: tongue.language, standing: context.standing, now: context.now },
    openly: context.place.kind !== 'personal',
    municipality: (code: string) => tongue.municipality(code).name,
  };
  return [
    ...people.map((one) => personCard(one, showing)),
    ...officials.map((one) => officialCard(one, tongue.say)),
  ];
}

const plainText = ({ lead, cards, tail }: Pick<NetworkReply, 'lead' | 'cards' | 'tail'>): string =>
  [...lead, ...cards.map(cardText), ...tail].join('\n\n');

const cardText = ({ title, text, lines, status }: NetworkCard): string =>
  [title, text, ...lines.map(({ label, value }) => `${label}: ${value}`), status].filter(Boolean).join('\n');

function recordOf(
  context: TurnContext,
  draft: NetworkDraft,
  cards: readonly NetworkCard[],
): NetworkTurnRecord {
  const { input } = context.turn;
  const { question } = draft;
  const idsOf = (type: NetworkCard['type']) => cards.filter((card) => card.type === type).map(({ id }) => id);
  return {
    ...{ lang: context.language, recognised: context.recognised, audience: 'network' },
    ...{ intent: draft.intent, does: draft.does },
    command: input.type === 'button' && input.action.do === 'ask' ? 'next' : null,
    asks: draft.does === 'confirm' ? 'consent' : null,
    confidence: draft.intent === 'network.unclear' ? 0 : 1,
    ...(question ? { filters: filtersOf(context, question) } : {}),
    shows: { contacts: idsOf('person'), places: idsOf('place'), proposals: [] },
  };
}

function filtersOf(context: TurnContext, question: NonNullable<NetworkDraft['question']>) {
  const { municipality, tasks, roles, sectors, post, network, wants } = question;
  const name = municipality && context.officialName(municipality);
  return { municipality: name, tasks, roles, sectors, post, network, wants };
}
