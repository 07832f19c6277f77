import { isStale } from '../contacts/freshness.js';
import type { Standing } from '../people/standing.js';
import type { DirectoryIndex, Row } from './directory-index.js';
import { type PlaceOfTalk, type Shown, shownOf } from './place-of-talk.js';
import type { Question } from './question.js';

/** Someone who was asked for, and how much of the entry is shown. */
export interface FoundPerson extends Row {
  shown: Shown;
}

/** Who asks, where, when. */
export interface Asking {
  standing: Standing;
  place: PlaceOfTalk;
  now: Date;
}

const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((id) => other.includes(id));

type Test = (row: Row) => boolean;
type Part = 'people' | 'organisation' | 'tasks' | 'sectors' | 'roles';

/** What a question demands of a contact, part by part. */
function testsOf(question: Question): Map<Part, Test> {
  const tests = new Map<Part, Test>();
  const { people, organisation, tasks, sectors, roles } = question;
  if (people.length > 0) {
    const wanted = new Set(people.map(({ network, contact }) => `${network}/${contact}`));
    tests.set('people', ({ network, contact }) => wanted.has(`${network.id}/${contact.id}`));
  }
  if (organisation) tests.set('organisation', ({ contact }) => contact.organisation === organisation);
  if (tasks.length > 0) tests.set('tasks', ({ contact }) => overlap(contact.tasks, tasks));
  if (sectors.length > 0) tests.set('sectors', ({ contact }) => sectors.includes(contact.sector));
  if (roles.length > 0) tests.set('roles', ({ contact }) => overlap(contact.roles, roles));
  return tests;
}

/** Where nobody is all that was asked, the least telling part is left out, one after the other. */
const dispensable: readonly Part[] = ['roles', 'sectors', 'organisation'];

const isThere = ({ municipalities }: Row, code: string): boolean => municipalities?.has(code) ?? true;

/** Everyone who fits and whom the asker may see, best first; each person once. */
export function findPeople(question: Question, index: DirectoryIndex, asking: Asking): FoundPerson[] {
  const { municipality, network } = question;
  const there = index.rows.filter(
    (row) =>
      (municipality === null || isThere(row, municipality)) &&
      (network === null || row.network.id === network),
  );
  const tests = testsOf(question);
  let found = seen(fitting(there, tests), asking);
  for (const part of dispensable) {
    if (found.length > 0 || tests.size < 2) break;
    if (tests.delete(part)) found = seen(fitting(there, tests), asking);
  }
  return oncePerPerson(inOrder(found, question, asking));
}

const fitting = (rows: readonly Row[], tests: ReadonlyMap<Part, Test>): Row[] =>
  rows.filter((row) => [...tests.values()].every((test) => test(row)));

const seen = (rows: readonly Row[], { standing, place }: Asking): FoundPerson[] =>
  rows.flatMap((row) => {
    const shown = shownOf(row, standing, place);
    return shown.entry === 'hidden' ? [] : [{ ...row, shown }];
  });

/** Those who name the municipality, of the own networks, with a post there, and confirmed come first. */
function inOrder(found: readonly FoundPerson[], { municipality }: Question, asking: Asking): FoundPerson[] {
  const own = new Set(asking.standing.memberships.map(({ network }) => network.id));
  const points = ({ network, contact }: FoundPerson): number =>
    (municipality && contact.municipalities.includes(municipality) ? 4 : 0) +
    (municipality && network.responsible[municipality] === contact.id ? 2 : 0) +
    (own.has(network.id) ? 2 : 0) +
    (isStale(contact, asking.now) ? 0 : 1);
  const pointed = found.map((one) => ({ one, points: points(one) }));
  return pointed
    .sort((a, b) => b.points - a.points || a.one.contact.name.localeCompare(b.one.contact.name, 'fi'))
    .map(({ one }) => one);
}

function oncePerPerson(found: readonly FoundPerson[]): FoundPerson[] {
  const seenAlready = new Set<string>();
  return found.filter(({ contact }) => {
    const key = contact.email?.toLowerCase() ?? `${contact.name}|${contact.organisation}`;
    return !seenAlready.has(key) && seenAlready.add(key);
  });
}
