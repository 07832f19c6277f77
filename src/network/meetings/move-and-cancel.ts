import { closedFor } from './invite.js';
import type { Meeting, MeetingTime } from './meeting.js';
import { concernsAbout, type Surroundings, timeProblem } from './meeting-concerns.js';
import { changed, type Deed, type MeetingOutcome, refused } from './meeting-outcome.js';

const isSameTime = (one: MeetingTime, other: MeetingTime): boolean =>
  one.day === other.day && one.from === other.from && one.to === other.to;

/** To another time: every answer is open again, and each receiver is told the old time and the new. */
export function moveMeeting(
  meeting: Meeting,
  { time, around }: { time: MeetingTime; around: Surroundings },
  { by, now }: Deed,
): MeetingOutcome {
  const problem = closedFor(meeting, now) ?? timeProblem(time, now);
  if (problem) return refused(problem);
  if (isSameTime(time, meeting.time)) return refused({ problem: 'same-time' });
  const moves = [...meeting.moves, { from: meeting.time, by, at: now.toISOString() }];
  const people = meeting.invitations.map(({ person }) => person);
  return changed(
    { ...meeting, time, moves, answers: {}, poll: null, sequence: meeting.sequence + 1 },
    concernsAbout({ id: meeting.id, time, people }, around),
  );
}

/** For good. Why is not asked here: a reason given in chat stays between the writer and Luotsi. */
export function cancelMeeting(meeting: Meeting, { by, now }: Deed): MeetingOutcome {
  const problem = closedFor(meeting, now);
  if (problem) return refused(problem);
  const cancelled = { by, at: now.toISOString() };
  return changed({ ...meeting, cancelled, poll: null, sequence: meeting.sequence + 1 });
}
