import { faqs, needs } from '../guidance/taxonomy.js';
import type { Collection, Entry } from './collection.js';
import { problemAt } from './collection.js';
import type { ContentProblem } from './content-problem.js';
import { dateProblems } from './date-problems.js';
import { hoursProblems } from './hours-problems.js';
import { type KnowledgeFiles, regionOfFile } from './knowledge-files.js';
import { referenceProblems } from './reference-problems.js';

/** What no single entry's schema can see: what entries say of each other, of time, and of the whole. */
export function checkKnowledge(files: KnowledgeFiles): ContentProblem[] {
  return [
    ...duplicateProblems(files),
    ...referenceProblems(files),
    ...dateProblems(files),
    ...hoursProblems(files),
    ...folderProblems(files.regions),
    ...coverageProblems(files),
  ];
}

function duplicateProblems(files: KnowledgeFiles): ContentProblem[] {
  return [
    ...duplicates(files.municipalities, 'code', (value) => value.code),
    ...duplicates(files.municipalities, 'names', (value) => value.names.fi),
    ...duplicates(files.places, 'id', (value) => value.id),
    ...duplicates(files.services, 'id', (value) => value.id),
    ...duplicates(files.helplines, 'id', (value) => value.id),
    ...duplicates(files.events, 'id', (value) => value.id),
    ...duplicates(files.faqs, 'id', (value) => value.id),
  ];
}

function duplicates<T>(of: Collection<T>, field: string, key: (value: T) => string): ContentProblem[] {
  const first = new Map<string, Entry<T>>();
  return of.entries.flatMap((entry) => {
    const name = key(entry.value);
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
  regions.entries.flatMap((entry) => {
    const folder = regionOfFile(entry.file.name);
    return folder === entry.value.id ? [] : [problemAt(entry, ['id'], `${folder}, the folder's name`)];
  });

/** Every need must have help in the whole country, and every common question its answer. */
function coverageProblems({ services, helplines, faqs: answers }: KnowledgeFiles): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const anywhere = [...services.entries, ...helplines.entries].filter(({ value }) => !value.area);
  const served = new Set(anywhere.flatMap(({ value }) => value.needs));
  const missing = needs.filter((need) => !served.has(need));
  if (services.whole && helplines.whole && missing.length > 0) {
    problems.push(
      onFile('knowledge/finland/services.yaml', `a nationwide service or helpline for ${missing.join(', ')}`),
    );
  }
  const unanswered = faqs.filter((id) => !answers.entries.some(({ value }) => value.id === id));
  if (answers.whole && answers.entries.length > 0 && unanswered.length > 0) {
    problems.push(onFile('knowledge/faq/faq.yaml', `an answer for ${unanswered.join(', ')}`));
  }
  return problems;
}

const onFile = (file: string, expected: string): ContentProblem => ({
  file,
  line: 1,
  column: 1,
  field: '',
  expected,
  found: 'none',
});
