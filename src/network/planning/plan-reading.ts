import type { CalendarDay } from '../../guidance/time/calendar-day.js';
import type { MeetingTime } from '../meetings/meeting.js';
import type { DayDoubt } from './read-days.js';

/** What is known of a meeting that is being planned; the rest is asked. */
export interface PlanDraft {
  does: 'create' | 'poll';
  days: readonly CalendarDay[];
  from: number | null;
  to: number | null;
  place: string | null;
  online: boolean;
  theme: string | null;
  /** Person ids. */
  chairs: readonly string[];
  secretary: string | null;
}

export const planQuestions = [
  ...(['which-week', 'passed', 'weekday-or-date', 'which-day', 'which-month'] satisfies DayDoubt[]),
  ...([
    'day',
    'clock',
    'which-half',
    'which-meeting',
    'no-such-meeting',
    'new-time',
    'how-many',
    'what',
  ] as const),
] as const;
export type PlanQuestion = (typeof planQuestions)[number];

/** How a sentence about meetings is read: in full, to be confirmed; or one question; or a clear refusal. */
export type PlanReading =
  | { says: 'create'; draft: PlanDraft; times: readonly MeetingTime[]; lengthAssumed: boolean }
  | { says: 'poll'; draft: PlanDraft; times: readonly MeetingTime[]; lengthAssumed: boolean }
  | { says: 'move'; meeting: string; time: MeetingTime }
  | { says: 'cancel'; meetings: readonly string[] }
  | { says: 'copy'; year: number }
  | {
      says: 'ask';
      question: PlanQuestion;
      /** Days or meetings that may be meant. */
      days: readonly CalendarDay[];
      meetings: readonly string[];
      /** What the answer is added to. */
      draft: PlanDraft | null;
    }
  | { says: 'refuse'; problem: 'past' | 'ends-before-start' | 'no-such-date' | 'two-chairs'; written: string }
  /** Nothing about planning a meeting. */
  | { says: 'nothing' };

export const ask = (
  question: PlanQuestion,
  about: { days?: readonly CalendarDay[]; meetings?: readonly string[]; draft?: PlanDraft | null } = {},
): PlanReading => ({
  ...{ says: 'ask', question },
  ...{ days: about.days ?? [], meetings: about.meetings ?? [], draft: about.draft ?? null },
});
