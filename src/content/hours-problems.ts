import OpeningHours from 'opening_hours';
import { type Entry, problemAt } from './collection.js';
import type { ContentProblem } from './content-problem.js';
import type { KnowledgeFiles } from './knowledge-files.js';
import type { Path } from './yaml-file.js';

/** Finland, so that PH and SH mean Finnish holidays; the coordinates only matter for sunrise. */
const finland = { lat: 60.17, lon: 24.94, address: { country_code: 'fi', state: '' } };

/** Opening hours that the `opening_hours` library cannot read. */
export function hoursProblems({ places, services, helplines }: KnowledgeFiles): ContentProblem[] {
  return [
    ...[...places.readable, ...services.readable].flatMap((entry) =>
      unreadable(entry, entry.value.hours, ['hours']),
    ),
    ...helplines.readable.flatMap((entry) =>
      (entry.value.lines ?? []).flatMap((line, index) =>
        unreadable(entry, line.hours, ['lines', index, 'hours']),
      ),
    ),
  ];
}

function unreadable(entry: Entry<unknown>, hours: string | undefined, path: Path): ContentProblem[] {
  if (hours === undefined) return [];
  try {
    new OpeningHours(hours, finland);
    return [];
  } catch (error) {
    const reason = String(error).split('\n')[0];
    return [problemAt(entry, path, `opening hours such as "Tu-Fr 09:00-14:00; PH off" – ${reason}`)];
  }
}
