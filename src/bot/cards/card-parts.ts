import type { Button, Card, CardGroup, Link, Reply } from '../../guidance/dialog/reply.js';
import type { AdaptiveCard, CardAction, CardElement } from './adaptive-card.js';

type Side = Pick<Reply, 'direction'>;

export const text = (words: string): CardElement => ({ type: 'TextBlock', text: words, wrap: true });

const heading = (words: string): CardElement => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  style: 'heading',
  weight: 'Bolder',
  size: 'Medium',
});

export const submit = ({ label, action }: Button): CardAction => ({
  type: 'Action.Submit',
  title: label,
  data: { luotsi: action },
});

const openUrl = ({ label, url }: Link): CardAction => ({ type: 'Action.OpenUrl', title: label, url });

function wholeCard({ direction }: Side, body: CardElement[], actions: CardAction[] = []) {
  const card: AdaptiveCard = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    ...(direction === 'rtl' ? { rtl: true } : {}),
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
  return card;
}

/** One place, service, helpline or event: title, what holds now, text, facts, then its links and buttons. */
function entry(card: Card, isFirst: boolean): CardElement {
  const actions = [...card.links.map(openUrl), ...card.buttons.map(submit)];
  const facts = card.facts.map(({ label, value }) => ({ title: label, value }));
  const items: CardElement[] = [
    heading(card.title),
    ...(card.status ? [text(card.status)] : []),
    ...(card.text ? [text(card.text)] : []),
    ...(facts.length > 0 ? [{ type: 'FactSet' as const, facts }] : []),
    ...(actions.length > 0 ? [{ type: 'ActionSet' as const, actions }] : []),
  ];
  return { type: 'Container', ...(isFirst ? {} : { separator: true, spacing: 'Large' }), items };
}

/** A group's entries under its sentence, as one card. */
export const groupCard = (side: Side, group: CardGroup): AdaptiveCard =>
  wholeCard(side, [
    ...(group.heading ? [text(group.heading)] : []),
    ...group.cards.map((card, index) => entry(card, index === 0)),
  ]);

/** What is said after the cards, with the reply's buttons; they stay pressable when the talk has gone on. */
export const choicesCard = (side: Side, tail: readonly string[], buttons: readonly Button[]): AdaptiveCard =>
  wholeCard(side, tail.map(text), buttons.map(submit));
