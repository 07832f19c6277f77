import { type Collection, type Entry, problemAt } from './collection.js';
import type { ContentProblem } from './content-problem.js';
import type { KnowledgeFiles } from './knowledge-files.js';

export function dateProblems(files: KnowledgeFiles): ContentProblem[] {
  const dated: Collection<{ confirmedOn: string | null }>[] = [
    files.places,
    files.services,
    files.helplines,
    files.events,
  ];
  return [
    ...dated.flatMap(({ entries }) => entries.flatMap(impossibleDay)),
    ...files.places.entries.flatMap((entry) => endsBeforeStart(entry, 'statusFrom', 'statusUntil')),
    ...files.events.entries.flatMap((entry) => endsBeforeStart(entry, 'starts', 'ends')),
  ];
}

/** The schema lets 2026-02-31 through: a day must be in the calendar. */
function impossibleDay(entry: Entry<{ confirmedOn: string | null }>): ContentProblem[] {
  const day = entry.value.confirmedOn;
  if (!day || day.length < 10 || new Date(`${day}T00:00Z`).toISOString().startsWith(day)) return [];
  return [problemAt(entry, ['confirmedOn'], 'a day that is in the calendar')];
}

function endsBeforeStart<K extends string>(
  entry: Entry<{ [key in K]?: string }>,
  from: K,
  until: K,
): ContentProblem[] {
  const begins = entry.value[from];
  const ends = entry.value[until];
  return begins && ends && ends <= begins ? [problemAt(entry, [until], `later than ${from}, ${begins}`)] : [];
}
