import type { Dialogs } from '../../guidance/dialog/dialogs.js';
import type { Card } from '../../guidance/dialog/reply.js';
import type { KnowledgeBase } from '../../guidance/knowledge/knowledge-base.js';
import { directionOf } from '../../guidance/text/languages.js';
import { newState } from '../../guidance/turn/new-state.js';
import { takeTurn } from '../../guidance/turn.js';
import type { Understand } from '../../guidance/understanding/understanding.js';
import type { createFindInWords } from '../../network/asking/find-in-words.js';
import { personCard } from '../../network/cards/person-card.js';
import { networkName } from '../../network/cards/which-network-card.js';
import { findContacts } from '../../network/contacts/find-contacts.js';
import { languagesOf } from '../../network/conversation/in-languages.js';
import type { Directory } from '../../network/directory.js';
import { standingOf } from '../../network/people/standing.js';
import { type Say, sayingIn } from '../../network/say.js';
import { groupCard } from '../cards/card-parts.js';
import { networkCard } from '../cards/network-card.js';
import type { Found, SearchInTeams, Sought } from './search-extension.js';

export interface SearchParts {
  directory(now: Date): Promise<Directory>;
  say: Say;
  /** People by a task, a profession or a municipality, where no name or word of an entry fits. */
  findInWords: ReturnType<typeof createFindInWords>;
  /** What a family's question stands on. */
  family: { base: KnowledgeBase; understand: Understand; dialogs: Dialogs };
}

/** People by the contact list and its rights, places as a family's question finds them. */
export function createSearch(parts: SearchParts): SearchInTeams {
  return async (sought) => {
    const directory = await parts.directory(sought.now);
    const found = sought.what === 'people' ? people(sought, directory, parts) : places(sought, parts);
    return found?.slice(sought.skip, sought.skip + sought.count) ?? null;
  };
}

/** The card goes into a message that others read: no number that is not for all members. */
function people(
  { person, query, language: locale, now }: Sought,
  directory: Directory,
  { say, findInWords }: SearchParts,
): Found[] | null {
  const standing = standingOf(person, directory);
  if (!standing.bound) return null;
  const place = { where: 'personal' as const, network: null };
  const [language] = languagesOf({ person, place, locale }, standing, directory);
  const showing = { tell: sayingIn(say, language), language, standing, now, openly: true };
  const named = findContacts(query, { directory, standing });
  const found = named.length > 0 ? named : findInWords(query, { directory, standing, language, now });
  return found.map(({ contact, network }) => ({
    title: contact.name,
    text: `${contact.organisation}, ${networkName(network, language)}`,
    card: networkCard(personCard({ contact, network }, showing)),
  }));
}

/** A place's card as families see it, without the buttons of their conversation. */
function places({ query, language: locale, now }: Sought, { family }: SearchParts): Found[] {
  const language = locale ?? 'fi';
  const input = { type: 'message' as const, text: query };
  const { reply } = takeTurn({ ...family, state: newState(language), input, now });
  const side = { direction: directionOf(reply.language) };
  const shown = reply.groups.flatMap(({ cards }) => cards).filter(({ type }) => type === 'place');
  return shown.map((card: Card) => ({
    title: card.title,
    text: card.status ?? card.text ?? '',
    card: groupCard(side, { cards: [{ ...card, buttons: [] }] }),
  }));
}
