import type { FoundPerson } from './find-people.js';
import { type Sentence, sentence } from './network-draft.js';
import type { Question } from './question.js';
import { inPlace, subjectOf } from './words-for.js';

const mostAside = 5;

/** The asker alone reads it there, so all that the asker may see is shown. */
export const inPersonalChat = (question: Question, aside: readonly FoundPerson[]) => ({
  lead: [whatWasFound(question, aside.length)],
  people: aside.slice(0, mostAside).map((one) => ({ ...one, shown: { entry: 'whole' } as const })),
});

/** What was asked for, where, and how many were found. */
export function whatWasFound(question: Question, count: number): Sentence {
  const { municipality, tasks, roles, sectors, organisation } = question;
  const subject = tasks.length + roles.length + sectors.length > 0 || organisation !== null;
  const values = {
    count,
    ...(subject ? { what: subjectOf(question) } : {}),
    ...(municipality ? { place: inPlace(municipality) } : {}),
  };
  if (subject)
    return sentence(municipality ? 'network.found.subject-there' : 'network.found.subject', values);
  return sentence(municipality ? 'network.found.there' : 'network.found.people', values);
}
