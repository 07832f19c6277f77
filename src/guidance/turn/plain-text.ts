import type { Button, Card, CardGroup } from '../dialog/reply.js';
import { type TurnContext, tell } from './turn-context.js';

interface Spoken {
  lead: string[];
  groups: CardGroup[];
  tail: string[];
  buttons: Button[];
}

const sentence = (text: string): string => (/[.!?…:]$/u.test(text) ? text : `${text}.`);

const bareAddress = (url: string): string => url.replace(/^https:\/\//, '').replace(/\/$/, '');

/** A card as a short paragraph: name, state, text, facts, web address. */
function cardText({ title, status, text, facts, links }: Card): string {
  const web = links
    .filter(
      ({ url }) => url.startsWith('https:') && !facts.some(({ value }) => value.includes(bareAddress(url))),
    )
    .map(({ url }) => url);
  const lines = [
    status ? `${title} – ${sentence(status)}` : sentence(title),
    ...(text ? [text] : []),
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...web,
  ];
  return lines.join('\n');
}

const groupText = ({ heading, cards }: CardGroup): string[] => [
  ...(heading ? [heading] : []),
  ...cards.map(cardText),
];

/** The whole reply for those who hear it read or get it as a text message; the buttons stand as words at the end. */
export function plainText(context: TurnContext, { lead, groups, tail, buttons }: Spoken): string {
  const options = buttons.map((button) => button.label).join(' · ');
  return [
    lead.join(' '),
    ...groups.flatMap(groupText),
    tail.join(' '),
    options ? tell(context, 'options', { options }) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
