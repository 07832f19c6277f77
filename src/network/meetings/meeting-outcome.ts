import type { CalendarDay } from '../../guidance/time/calendar-day.js';
import type { Meeting, MeetingTime } from './meeting.js';

/** Why something cannot be done; nothing has been done. */
export type MeetingProblem =
  | { problem: 'past'; time: MeetingTime }
  | { problem: 'ends-before-start'; from: number; to: number }
  | { problem: 'no-such-date'; written: string }
  | { problem: 'two-chairs'; chairs: readonly string[] }
  | { problem: 'same-person-twice'; person: string }
  | { problem: 'not-in-network'; person: string }
  | { problem: 'nobody-to-invite' }
  | { problem: 'not-invited' }
  | { problem: 'already-cancelled' }
  | { problem: 'already-begun' }
  | { problem: 'not-yet-held' }
  | { problem: 'same-time' }
  | { problem: 'no-poll' }
  | { problem: 'not-there'; what: 'agenda-item' | 'action' | 'option' }
  | { problem: 'too-few-dates' }
  /** Someone else changed the meeting meanwhile: look at it as it is now, and decide anew. */
  | { problem: 'changed-meanwhile' };

/** What should be seen before it is confirmed; it may be done all the same. */
export type MeetingConcern =
  | { concern: 'rest-day'; day: CalendarDay }
  | { concern: 'weekend'; day: CalendarDay }
  | { concern: 'july'; day: CalendarDay }
  | { concern: 'clash'; meeting: string; people: readonly string[] }
  | { concern: 'unreachable'; people: readonly string[] };

export type MeetingOutcome =
  | { ok: true; meeting: Meeting; concerns: readonly MeetingConcern[] }
  | ({ ok: false } & MeetingProblem);

/** Who does it, and when. */
export interface Deed {
  by: string;
  now: Date;
}

export const refused = (problem: MeetingProblem): MeetingOutcome => ({ ok: false, ...problem });

export const changed = (meeting: Meeting, concerns: readonly MeetingConcern[] = []): MeetingOutcome => ({
  ...{ ok: true, concerns },
  meeting,
});
