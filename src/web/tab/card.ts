import type { Card } from './answers.js';
import { type Content, el, facts } from './elements.js';

/** A person or a proposal: everything in it is text from people and is shown as text. */
export const showCard = (card: Card, ...below: Content[]): HTMLElement =>
  el(
    'article',
    { class: 'card' },
    el('h3', {}, card.title),
    card.status ? el('p', { class: 'quiet' }, card.status) : null,
    facts(card.lines),
    linksOf(card),
    ...below,
  );

/** Which person a link reaches is told by its name too, for those who go from link to link. */
const linksOf = ({ links, title }: Card): Content =>
  links.length > 0
    ? el(
        'p',
        { class: 'ways' },
        links.map(({ label, url }) =>
          el('a', { href: url, 'aria-label': `${label}: ${title}`, ...target(url) }, label),
        ),
      )
    : null;

const target = (url: string): Record<string, string> =>
  url.startsWith('https:') ? { target: '_blank', rel: 'noreferrer' } : {};
