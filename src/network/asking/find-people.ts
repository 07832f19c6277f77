import type { Standing } from '../people/standing.js';
import { addressKey, type DirectoryIndex, type Row } from './directory-index.js';
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

/** Made once: comparing through a locale's name is many times slower. */
const inFinnish = new Intl.Collator('fi');
const yearMs = 365 * 86_400_000;

const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((id) => other.includes(id));

type Test = (row: Row) => boolean;
type Part = 'organisation' | 'tasks' | 'sectors' | 'roles';

/** What a question demands of a contact, part by part. */
function testsOf(question: Question): Map<Part, Test> {
  const tests = new Map<Part, Test>();
  const { organisation, tasks, sectors, roles } = question;
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
  const there = rowsToLookAt(question, index);
  const tests = testsOf(question);
  let found = seen(fitting(there, tests), asking);
  for (const part of dispensable) {
    if (found.length > 0 || tests.size < 2) break;
    if (tests.delete(part)) found = seen(fitting(there, tests), asking);
  }
  return oncePerPerson(inOrder(found, question, asking));
}

/** Those in the municipality and network asked of; of people asked for by name, they alone. */
function rowsToLookAt(
  { people, municipality, network, ...asked }: Question,
  index: DirectoryIndex,
): readonly Row[] {
  const listed = (keys: readonly string[]) => keys.flatMap((key) => index.byTrait.get(key) ?? []);
  const listedOnce = (part: Part, ids: readonly string[]) => [
    ...new Set(listed(ids.map((id) => `${part}/${id}`))),
  ];
  const named = people.flatMap((address) => index.byAddress.get(addressKey(address)) ?? []);
  const there = (row: Row) =>
    (municipality === null || isThere(row, municipality)) && (network === null || row.network.id === network);
  if (people.length > 0) return named.filter(there);
  if (municipality !== null) return listed([`municipality/${municipality}`, 'municipality/*']).filter(there);
  // What is left out last narrows: `dispensable` from its end.
  if (asked.tasks.length > 0) return listedOnce('tasks', asked.tasks).filter(there);
  if (asked.organisation) return listed([`organisation/${asked.organisation}`]).filter(there);
  if (asked.sectors.length > 0) return listedOnce('sectors', asked.sectors).filter(there);
  if (asked.roles.length > 0) return listedOnce('roles', asked.roles).filter(there);
  return index.rows.filter(there);
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
  // To the day would need the calendar for each of thousands; the card says it exactly.
  const fresh = new Date(asking.now.getTime() - yearMs).toISOString();
  const points = ({ network, contact }: FoundPerson): number =>
    (municipality && contact.municipalities.includes(municipality) ? 4 : 0) +
    (municipality && network.responsible[municipality] === contact.id ? 2 : 0) +
    (own.has(network.id) ? 2 : 0) +
    ((contact.confirmedAt ?? '') >= fresh ? 1 : 0);
  const pointed = found.map((one) => ({ one, points: points(one) }));
  return pointed
    .sort((a, b) => b.points - a.points || inFinnish.compare(a.one.contact.name, b.one.contact.name))
    .map(({ one }) => one);
}

function oncePerPerson(found: readonly FoundPerson[]): FoundPerson[] {
  const seenAlready = new Set<string>();
  return found.filter(({ contact }) => {
    const key = contact.email?.toLowerCase() ?? `${contact.name}|${contact.organisation}`;
    return !seenAlready.has(key) && seenAlready.add(key);
  });
}
