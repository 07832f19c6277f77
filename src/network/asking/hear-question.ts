import { stem } from '../../guidance/text/stem.js';
import type { ContactAddress } from '../people/contact-address.js';
import type { DirectoryIndex } from './directory-index.js';
import { nothingAsked, type Question } from './question.js';
import type { ReadQuestion } from './question-reader.js';

const most = 20;

/** The question of one message: what the tables read in it, and whom and what of the lists it names. */
export function heardQuestion(read: ReadQuestion, index: DirectoryIndex): Question {
  const { tasks, roles, sectors, posts, wants, municipalities } = read;
  const whole = index.people.wholeIn(read.tokens).filter(({ at }) => at.length > 1);
  // "Pekka Puheenjohtaja" is a person, no post.
  if (whole.length > 0) {
    return { ...nothingAsked, people: whole.slice(0, most).map(({ what }) => what), wants: wants[0] ?? null };
  }
  const people = peopleNamed(read, index);
  const network = read.said.has('network-word') ? longest(index.networks.wholeIn(read.tokens)) : null;
  const organisation = people.length > 0 ? null : longest(index.organisations.wholeIn(read.tokens));
  const subject = tasks.length + roles.length + sectors.length + posts.length > 0;
  const byWords = subject || people.length > 0 || organisation ? [] : peopleOfWords(read, index);
  return {
    ...{ tasks, roles, sectors, organisation, network },
    municipality: municipalities.at(-1) ?? null,
    post: posts[0] ?? null,
    people: [...people, ...byWords].slice(0, most),
    wants: wants[0] ?? null,
  };
}

const longest = (found: readonly { what: string; at: number[] }[]): string | null =>
  [...found].sort((a, b) => b.at.length - a.at.length)[0]?.what ?? null;

/** A first name or a surname alone where nothing else explains the word. */
function peopleNamed({ tokens, known }: ReadQuestion, { people }: DirectoryIndex): ContactAddress[] {
  return tokens.flatMap((token, at) => (known[at] ? [] : people.partAt(token)));
}

/** "Kuka hoitaa satutunnit?": words that stand in someone's title or tasks as they are. */
function peopleOfWords({ tokens, known }: ReadQuestion, { byWord }: DirectoryIndex): ContactAddress[] {
  const asked = tokens.filter((_, at) => !known[at]);
  const stems = asked.flatMap(({ text }) => [stem(text, 'fi'), stem(text, 'sv'), stem(text, 'en')]);
  return [...new Set([...new Set(stems)].flatMap((one) => byWord.get(one) ?? []))];
}
