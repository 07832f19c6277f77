import type { CalendarDay } from '../../guidance/time/calendar-day.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import type { MeetingTime } from '../meetings/meeting.js';
import { timeProblem } from '../meetings/meeting-concerns.js';
import type { PlanContext } from './plan-in-words.js';
import { ask, type PlanDraft, type PlanReading } from './plan-reading.js';
import { type DaysRead, readDays } from './read-days.js';
import type { SaidClock } from './said-clock.js';
import { readDetails } from './said-details.js';
import { hasWord, type Piece, type Said, wordNumbers } from './said-pieces.js';

const nothingYet: PlanDraft = {
  ...{ does: 'create', days: [], from: null, to: null, place: null, online: false, theme: null },
  ...{ chairs: [], secretary: null },
};

/** A new meeting, several, or a poll; with what was understood before, if this answers a question. */
export function planCreation(said: Said, context: PlanContext): PlanReading {
  const before = context.draft ?? nothingYet;
  const days = readDays(said.pieces, { today: wallClock(context.now).day, movedFrom: null });
  const clock = clockOf(said.pieces);
  const draft = joined(before, { said, days, clock, context });
  if (draft.chairs.length > 1) return { says: 'refuse', problem: 'two-chairs', written: '' };
  if (days.says === 'no-such-date') return { says: 'refuse', problem: 'no-such-date', written: days.written };
  if (days.says === 'doubtful') return ask(days.because, { days: days.options, draft });
  if (draft.days.length === 0) return ask('day', { draft });
  const wanted = countOf(said.pieces);
  if (wanted !== null && wanted !== draft.days.length) return ask('how-many', { days: draft.days, draft });
  if (clock?.doubtful) return ask('which-half', { draft: { ...draft, from: null, to: null } });
  return draft.from === null ? ask('clock', { draft }) : planned(draft, draft.from, context);
}

const clockOf = (pieces: readonly Piece[]): SaidClock | null => {
  const found = pieces.find((piece) => piece.is === 'clock');
  return found?.is === 'clock' ? found.clock : null;
};

interface News {
  said: Said;
  days: DaysRead;
  clock: SaidClock | null;
  context: PlanContext;
}

function joined(before: PlanDraft, { said, days, clock, context }: News): PlanDraft {
  const details = readDetails(said, context);
  const isPoll =
    hasWord(said.pieces, 'poll') || (days.says === 'days' && days.between === 'or' && days.days.length > 1);
  return {
    does: isPoll ? 'poll' : before.does,
    days: days.says === 'days' ? days.days : before.days,
    from: clock?.from ?? before.from,
    to: clock ? clock.to : before.to,
    place: details.place ?? before.place,
    online: details.online || before.online,
    theme: details.theme ?? before.theme,
    chairs: details.chairs.length > 0 ? details.chairs : before.chairs,
    secretary: details.secretary ?? before.secretary,
  };
}

/** "neljä kokousta": how many were announced. */
function countOf(pieces: readonly Piece[]): number | null {
  const at = pieces.findIndex((piece) => piece.is === 'word' && piece.concept === 'meeting');
  const before = pieces[at - 1];
  if (at < 0 || !before || before.end !== pieces[at]?.start) return null;
  if (before.is === 'number') return before.value;
  return wordNumbers([before], 'number')[0]?.value ?? null;
}

function planned(draft: PlanDraft, from: number, { now, usualLength }: PlanContext): PlanReading {
  const times = draft.days.map(
    (day: CalendarDay): MeetingTime => ({ day, from, to: draft.to ?? Math.min(1440, from + usualLength) }),
  );
  for (const time of times) {
    const problem = timeProblem(time, now)?.problem;
    if (problem === 'past' || problem === 'ends-before-start')
      return { says: 'refuse', problem, written: time.day };
  }
  return { says: draft.does, draft, times, lengthAssumed: draft.to === null };
}
