import type { Service } from '../guidance/knowledge/service.js';
import { faqs, needs } from '../guidance/taxonomy.js';
import type { Collection, Entry } from './collection.js';
import { problemAt } from './collection.js';
import type { ContentProblem } from './content-problem.js';
import { dateProblems } from './date-problems.js';
import { hoursProblems } from './hours-problems.js';
import { type KnowledgeFiles, regionOfFile } from './knowledge-files.js';
import { referenceProblems } from './reference-problems.js';

/** What no single entry's schema can see: what entries say of each other, of time, and of the whole. */
export function checkKnowledge(files: KnowledgeFiles, now: Date): ContentProblem[] {
  return [
    ...duplicateProblems(files),
    ...referenceProblems(files),
    ...dateProblems(files, now),
    ...hoursProblems(files),
    ...folderProblems(files.regions),
    ...coverageProblems(files),
  ];
}

function duplicateProblems(files: KnowledgeFiles): ContentProblem[] {
  return [
    ...duplicates(files.municipalities, 'code', (value) => value.code),
    ...duplicates(files.municipalities, 'names', (value) => value.names?.fi),
    ...duplicates(files.places, 'id', (value) => value.id),
    ...duplicates(files.services, 'id', (value) => value.id),
    ...duplicates(files.helplines, 'id', (value) => value.id),
    ...duplicates(files.events, 'id', (value) => value.id),
    ...duplicates(files.faqs, 'id', (value) => value.id),
  ];
}

function duplicates<T>(
  of: Collection<T>,
  field: string,
  key: (value: Partial<T>) => string | undefined,
): ContentProblem[] {
  const first = new Map<string, Entry<Partial<T>>>();
  return of.readable.flatMap((entry) => {
    const name = key(entry.value);
    if (name === undefined) return [];
    const earlier = first.get(name);
    if (!earlier) first.set(name, entry);
    return earlier
      ? [
          problemAt(
            entry,
            [field],
            `a value that no other entry has; ${name} stands also in ${earlier.file.name}`,
          ),
        ]
      : [];
  });
}

const folderProblems = (regions: Collection<{ id: string }>): ContentProblem[] =>
  regions.readable.flatMap((entry) => {
    const folder = regionOfFile(entry.file.name);
    return entry.value.id === undefined || folder === entry.value.id
      ? []
      : [problemAt(entry, ['id'], `${folder}, the folder's name`)];
  });

/**
 * Every need must have help in the whole country, and every common question its answer. Where one of the entries
 * does not say for what or where it helps, nobody knows what is missing.
 */
const coverageProblems = ({ services, helplines, faqs: answers }: KnowledgeFiles): ContentProblem[] => [
  ...missingFrom('knowledge/finland/services.yaml', {
    what: 'a nationwide service or helpline',
    all: needs,
    there:
      services.whole && helplines.whole ? needsServed([...services.readable, ...helplines.readable]) : null,
  }),
  ...missingFrom('knowledge/faq/faq.yaml', {
    what: 'an answer',
    all: faqs,
    there:
      answers.whole && answers.readable.length > 0 ? answers.readable.map(({ value }) => value.id) : null,
  }),
];

type Help = Pick<Service, 'needs' | 'area'>;

const needsServed = (help: readonly Entry<Partial<Help>>[]): (string | undefined)[] =>
  help
    .filter(({ value }) => !value.area)
    .flatMap(({ value }): (string | undefined)[] => [...(value.needs ?? [undefined])]);

interface Wanted {
  what: string;
  all: readonly string[];
  /** `undefined` among them: one that could not be read. */
  there: readonly (string | undefined)[] | null;
}

function missingFrom(file: string, { what, all, there }: Wanted): ContentProblem[] {
  if (!there || there.includes(undefined)) return [];
  const missing = all.filter((one) => !there.includes(one));
  return missing.length > 0 ? [onFile(file, `${what} for ${missing.join(', ')}`)] : [];
}

const onFile = (file: string, expected: string): ContentProblem => ({
  file,
  line: 1,
  column: 1,
  field: '',
  expected,
  found: 'none',
});
