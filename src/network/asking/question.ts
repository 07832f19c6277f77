import { z } from 'zod';
import { roles, sectors, tasks } from '../network-taxonomy.js';
import { contactAddressSchema } from '../people/contact-address.js';
import { askedPosts, wantedWays } from './network-vocabulary.js';

/** Whom someone asks for; what is in force in a conversation. Ids and codes, no words of the person's. */
export const questionSchema = z.strictObject({
  /** Code. */
  municipality: z.string().nullable(),
  tasks: z.array(z.enum(tasks)),
  roles: z.array(z.enum(roles)),
  sectors: z.array(z.enum(sectors)),
  post: z.enum(askedPosts).nullable(),
  /** As it stands on a list. */
  organisation: z.string().nullable(),
  /** Network id. */
  network: z.string().nullable(),
  /** The people that a name may mean. */
  people: z.array(contactAddressSchema),
  wants: z.enum(wantedWays).nullable(),
});
export type Question = z.infer<typeof questionSchema>;

export const nothingAsked: Question = {
  ...{ municipality: null, tasks: [], roles: [], sectors: [], post: null, organisation: null },
  ...{ network: null, people: [], wants: null },
};

/** Whether it says whom, not only where or by which way. */
export const hasSubject = (question: Question): boolean =>
  question.tasks.length + question.roles.length + question.sectors.length + question.people.length > 0 ||
  question.post !== null ||
  question.organisation !== null ||
  question.network !== null;

/**
 * What is in force after a new question: a new subject drops the old one and keeps the municipality; a new
 * municipality or a wished way alone keeps the subject ("entä Savonlinnassa?", "entä puhelinnumero?").
 */
export function carriedOver(before: Question | null, asked: Question, everywhere: boolean): Question {
  if (!before) return asked;
  const municipality = everywhere ? null : (asked.municipality ?? before.municipality);
  if (!hasSubject(asked)) {
    // A person asked for by name is where they are: another municipality is asked for the same post or task.
    return { ...before, municipality, wants: asked.wants };
  }
  return { ...asked, municipality: asked.people.length > 0 ? asked.municipality : municipality };
}
