import type { Meeting } from './meeting.js';

export interface Turns {
  chair: string | null;
  secretary: string | null;
}

type Past = Pick<Meeting, 'time' | 'chair' | 'secretary' | 'cancelled' | 'held'>;

/**
 * Whose turn it is. The secretary of one meeting chairs the next; the next on the list is its secretary. A meeting
 * that was cancelled or not held has taken no turn. Someone unable is passed and comes next.
 */
export function nextTurns(
  list: readonly string[],
  { past, unable }: { past: readonly Past[]; unable: readonly string[] },
): Turns {
  const able = (person: string): boolean => !unable.includes(person);
  const taken = past.filter(({ cancelled, held }) => !cancelled && held?.was !== false).sort(byTime);
  const queue = queueAfter(list, taken);
  const heir = taken.at(-1)?.secretary;
  const chair = heir && list.includes(heir) && able(heir) ? heir : (queue.find(able) ?? null);
  const secretary = queue.find((person) => able(person) && person !== chair) ?? null;
  return { chair, secretary };
}

function byTime({ time: one }: Past, { time: other }: Past): number {
  return one.day.localeCompare(other.day) || one.from - other.from;
}

/** The list in the order of coming turns, once these meetings have been. */
function queueAfter(list: readonly string[], taken: readonly Past[]): string[] {
  let queue = [...list];
  let heir: string | null = null;
  for (const { chair, secretary } of taken) {
    const passed = heir !== null && heir !== chair && heir !== secretary ? heir : null;
    const had = [chair, secretary].filter((person) => person !== null && list.includes(person));
    const waiting = queue.filter((person) => !had.includes(person) && person !== passed);
    queue = [
      ...(passed && list.includes(passed) ? [passed] : []),
      ...waiting,
      ...had.flatMap((one) => one ?? []),
    ];
    heir = secretary;
  }
  return queue;
}
