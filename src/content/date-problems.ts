import { wallClock } from '../guidance/time/helsinki.js';
import { type Collection, type Entry, problemAt } from './collection.js';
import type { ContentProblem } from './content-problem.js';
import type { KnowledgeFiles } from './knowledge-files.js';

/** `now` decides what lies ahead: nobody has confirmed anything tomorrow. */
export function dateProblems(files: KnowledgeFiles, now: Date): ContentProblem[] {
  const dated: Collection<Dated>[] = [files.places, files.services, files.helplines, files.events];
  return [
    ...dated.flatMap(({ readable }) => readable.flatMap((entry) => wrongDay(entry, now))),
    ...files.places.readable.flatMap((entry) => endsBeforeStart(entry, 'statusFrom', 'statusUntil')),
    ...files.events.readable.flatMap((entry) => endsBeforeStart(entry, 'starts', 'ends')),
  ];
}

interface Dated {
  confirmedOn: string | null;
}

/** The schema lets 2026-02-31 through: a day must be in the calendar. A year or month may have begun. */
function wrongDay(entry: Entry<Partial<Dated>>, now: Date): ContentProblem[] {
  const day = entry.value.confirmedOn;
  if (!day) return [];
  if (day.length === 10 && !new Date(`${day}T00:00Z`).toISOString().startsWith(day)) {
    return [problemAt(entry, ['confirmedOn'], 'a day that is in the calendar')];
  }
  const today = wallClock(now).day;
  if (day <= today.slice(0, day.length)) return [];
  return [problemAt(entry, ['confirmedOn'], `a date that is not after today, ${today}`)];
}

function endsBeforeStart<K extends string>(
  entry: Entry<{ [key in K]?: string | undefined }>,
  from: K,
  until: K,
): ContentProblem[] {
  const begins = entry.value[from];
  const ends = entry.value[until];
  return begins && ends && ends <= begins ? [problemAt(entry, [until], `later than ${from}, ${begins}`)] : [];
}
