import { addDays } from '../../guidance/time/calendar-day.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import type { Meeting, MeetingTime } from '../meetings/meeting.js';
import { timeProblem } from '../meetings/meeting-concerns.js';
import type { PlanContext } from './plan-in-words.js';
import { ask, type PlanReading } from './plan-reading.js';
import { countBefore, readDays } from './read-days.js';
import { hasWord, type Piece, type Said } from './said-pieces.js';
import { meetingsMeant } from './which-meeting.js';

/** To another time: which meeting, and when to. The length stays unless it is said. */
export function planMove(said: Said, context: PlanContext): PlanReading {
  const { from, to } = shiftOf(said.pieces)
    ? { from: withoutShift(said.pieces), to: [] }
    : partsOf(said, context);
  const meant = meetingsMeant(from, context.meetings, context.now);
  const [meeting, ...others] = meant;
  if (!meeting) return ask('no-such-meeting');
  if (others.length > 0) return ask('which-meeting', { meetings: meant.map(({ id }) => id) });
  return shifted(said.pieces, meeting, context) ?? movedTo(to, meeting, context);
}

interface Parts {
  /** What says which meeting. */
  from: readonly Piece[];
  /** What says when it will be. */
  to: readonly Piece[];
}

/** "torstain kokous | perjantaille", "mötet på torsdag | till fredag". */
function partsOf({ pieces, tokens }: Said, { language }: PlanContext): Parts {
  const noun = pieces.findIndex(
    (piece) => piece.is === 'word' && (piece.concept === 'meeting' || piece.concept === 'next-one'),
  );
  if (language === 'fi') {
    const leaves = (piece: Piece): boolean => /(lta|ltä|sta|stä)$/.test(tokens[piece.end - 1]?.text ?? '');
    const isSource = (piece: Piece, at: number): boolean => (noun >= 0 && at <= noun) || leaves(piece);
    return { from: pieces.filter(isSource), to: pieces.filter((piece, at) => !isSource(piece, at)) };
  }
  const split = pieces.findIndex((piece, at) => at > noun && piece.is === 'word' && piece.concept === 'to');
  const cut = split >= 0 ? split : noun + 1;
  return { from: pieces.slice(0, cut), to: pieces.slice(cut) };
}

interface Shift {
  days: number;
  minutes: number;
}

/** "viikolla eteenpäin", "en timme senare", "a week earlier". */
function shiftOf(pieces: readonly Piece[]): Shift | null {
  const back = hasWord(pieces, 'backward');
  if (!back && !hasWord(pieces, 'forward')) return null;
  const sign = back ? -1 : 1;
  const [weeks, days, hours] = ['week', 'day-unit', 'hour-unit'].map((unit) => countBefore(pieces, unit));
  if (weeks == null && days == null && hours == null) return null;
  return { days: sign * (7 * (weeks ?? 0) + (days ?? 0)), minutes: sign * 60 * (hours ?? 0) };
}

const shiftWords = /^(week|day-unit|hour-unit|forward|backward|number-\d)$/;

const withoutShift = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter((piece) => (piece.is === 'word' ? !shiftWords.test(piece.concept) : piece.is !== 'number'));

function shifted(pieces: readonly Piece[], meeting: Meeting, context: PlanContext): PlanReading | null {
  const shift = shiftOf(pieces);
  if (!shift) return null;
  const { day, from, to } = meeting.time;
  const time = { day: addDays(day, shift.days), from: from + shift.minutes, to: to + shift.minutes };
  return checked(time, meeting, context);
}

function movedTo(pieces: readonly Piece[], meeting: Meeting, context: PlanContext): PlanReading {
  const today = wallClock(context.now).day;
  const read = readDays(pieces, { today, movedFrom: meeting.time.day });
  const clock = pieces.find((piece) => piece.is === 'clock');
  if (read.says === 'no-such-date') return { says: 'refuse', problem: 'no-such-date', written: read.written };
  if (read.says === 'doubtful') return ask(read.because, { days: read.options, meetings: [meeting.id] });
  if (read.says === 'days' && read.days.length > 1)
    return ask('which-day', { days: read.days, meetings: [meeting.id] });
  const day = read.says === 'days' ? read.days[0] : undefined;
  if (clock?.is === 'clock' && clock.clock.doubtful) return ask('which-half', { meetings: [meeting.id] });
  if (day === undefined && clock?.is !== 'clock') return ask('new-time', { meetings: [meeting.id] });
  return checked(timeOf(meeting.time, { day, clock }), meeting, context);
}

interface NewTime {
  day: string | undefined;
  clock: Piece | undefined;
}

function timeOf(before: MeetingTime, { day, clock }: NewTime): MeetingTime {
  const length = before.to - before.from;
  if (clock?.is !== 'clock') return { ...before, day: day ?? before.day };
  const { from, to } = clock.clock;
  return { day: day ?? before.day, from, to: to ?? Math.min(1440, from + length) };
}

function checked(time: MeetingTime, meeting: Meeting, { now }: PlanContext): PlanReading {
  const problem = timeProblem(time, now)?.problem;
  if (problem === 'past' || problem === 'ends-before-start')
    return { says: 'refuse', problem, written: time.day };
  if (time.from < 0 || time.to > 1440) return ask('new-time', { meetings: [meeting.id] });
  return { says: 'move', meeting: meeting.id, time };
}
