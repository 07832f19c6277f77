import type { CardChoice, NetworkButton, NetworkCard } from '../../network/conversation/network-reply.js';
import type { AdaptiveCard, CardAction, CardElement, CardInput, ExecuteAction } from './adaptive-card.js';
import { line, quietly, shortened, title, words } from './plain-words.js';

/** Longest texts of a card: with all of them at their longest it stays below what Teams takes. */
const longest = { title: 200, text: 2_000, line: 400, label: 60, button: 80 };
const mostLines = 12;
const mostChoices = 60;
const mostButtons = 5;

export const verb = 'luotsi';

export const execute = (action: unknown, label?: string): ExecuteAction => ({
  type: 'Action.Execute',
  ...(label === undefined ? {} : { title: shortened(label, longest.button) }),
  verb,
  data: { luotsi: action },
});

function pressable({ label, press, action }: NetworkButton): CardAction {
  if (press === 'replace') return execute(action, label);
  const data =
    press === 'form' ? { luotsi: action, msteams: { type: 'task/fetch' as const } } : { luotsi: action };
  return { type: 'Action.Submit', title: shortened(label, longest.button), data };
}

const choice = ({ name, label, choices }: CardChoice): CardInput => ({
  type: 'Input.ChoiceSet',
  id: name,
  label: shortened(label, longest.label),
  style: choices.length > 6 ? 'compact' : 'expanded',
  isRequired: true,
  errorMessage: shortened(label, longest.label),
  choices: choices
    .slice(0, mostChoices)
    .map(({ label: shown, value }) => ({ title: shortened(shown, longest.label), value })),
});

/** One person, proposal, notice or place, without the card around it. */
export function cardItems(card: NetworkCard): CardElement[] {
  const links = card.links.map(({ label, url }) => ({
    type: 'Action.OpenUrl' as const,
    ...{ title: shortened(label, longest.button), url },
  }));
  const actions = [...links, ...card.buttons.map(pressable)].slice(0, mostButtons);
  return [
    title(shortened(card.title, longest.title)),
    ...(card.status ? [quietly(shortened(card.status, longest.line))] : []),
    ...(card.text ? [words(shortened(card.text, longest.text))] : []),
    ...card.lines
      .slice(0, mostLines)
      .map(({ label, value }) =>
        line({ label: shortened(label, longest.label), value: shortened(value, longest.line) }),
      ),
    ...(card.choose ? [choice(card.choose)] : []),
    ...(actions.length > 0 ? [{ type: 'ActionSet' as const, actions }] : []),
  ];
}

export const adaptiveCard = (
  body: CardElement[],
  more: Pick<AdaptiveCard, 'actions' | 'refresh' | 'fallbackText' | 'msteams'> = {},
): AdaptiveCard => ({
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.5',
  ...more,
  body,
});

/** A card alone, as it is inserted, replaced or sent. */
export const networkCard = (card: NetworkCard, refresh?: AdaptiveCard['refresh']): AdaptiveCard =>
  adaptiveCard(cardItems(card), {
    fallbackText: shortened(card.title, longest.title),
    ...(refresh ? { refresh } : {}),
  });

/** What is said after the cards with the reply's buttons. */
export const closingCard = (tail: readonly string[], buttons: readonly NetworkButton[]): AdaptiveCard =>
  adaptiveCard(
    tail.map((one) => words(shortened(one, longest.text))),
    buttons.length > 0 ? { actions: buttons.slice(0, mostButtons).map(pressable) } : {},
  );
