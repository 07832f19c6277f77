import { directionOf, type Language } from '../text/languages.js';
import { wholeNumbers } from '../text/whole-numbers.js';
import type { Card } from './reply.js';

/** A card whose numbers read right in the direction of its language. */
export function cardInDirection(card: Card, language: Language): Card {
  if (directionOf(language) === 'ltr') return card;
  return {
    ...card,
    title: wholeNumbers(card.title),
    status: card.status && wholeNumbers(card.status),
    text: card.text && wholeNumbers(card.text),
    facts: card.facts.map(({ label, value }) => ({ label, value: wholeNumbers(value) })),
    links: card.links.map(({ label, url }) => ({ label: wholeNumbers(label), url })),
  };
}
