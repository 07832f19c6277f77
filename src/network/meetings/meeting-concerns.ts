import { weekdayIndex } from '../../guidance/time/calendar-day.js';
import { isRestDay } from '../../guidance/time/rest-days.js';
import type { Meeting, MeetingTime } from './meeting.js';
import { beginsAt } from './meeting-moments.js';
import type { MeetingConcern, MeetingProblem } from './meeting-outcome.js';

/** What is known around a meeting that is being planned. */
export interface Surroundings {
  /** Other meetings that the same people may be in: all networks' of the county. */
  others: readonly Meeting[];
  isReachable(person: string): boolean;
  /** Whether two ids are one person, who has one in each network. */
  isSame(one: string, other: string): boolean;
}

/** Why nothing can be at this time, if so. */
export function timeProblem(time: MeetingTime, now: Date): MeetingProblem | null {
  if (time.to <= time.from) return { problem: 'ends-before-start', from: time.from, to: time.to };
  return beginsAt(time) <= now ? { problem: 'past', time } : null;
}

/** What speaks against a time: a day of rest, July, other meetings of the same people. */
export function concernsAbout(
  { id, time, people }: { id: string; time: MeetingTime; people: readonly string[] },
  around: Surroundings,
): MeetingConcern[] {
  const unreachable = people.filter((person) => !around.isReachable(person));
  return [
    ...dayConcerns(time),
    ...around.others.flatMap((other) => clashWith(other, { id, time, people }, around)),
    ...(unreachable.length > 0 ? [{ concern: 'unreachable', people: unreachable } as const] : []),
  ];
}

export function dayConcerns({ day }: MeetingTime): MeetingConcern[] {
  if (isRestDay(day)) return [{ concern: 'rest-day', day }];
  if (weekdayIndex(day) >= 5) return [{ concern: 'weekend', day }];
  return day.slice(5, 7) === '07' ? [{ concern: 'july', day }] : [];
}

export const overlap = (one: MeetingTime, other: MeetingTime): boolean =>
  one.day === other.day && one.from < other.to && other.from < one.to;

function clashWith(
  other: Meeting,
  { id, time, people }: { id: string; time: MeetingTime; people: readonly string[] },
  { isSame }: Surroundings,
): MeetingConcern[] {
  if (other.id === id || other.cancelled || !overlap(other.time, time)) return [];
  const both = people.filter((person) =>
    other.invitations.some(
      (invited) => isSame(invited.person, person) && other.answers[invited.person]?.answer !== 'no',
    ),
  );
  return both.length > 0 ? [{ concern: 'clash', meeting: other.id, people: both }] : [];
}
