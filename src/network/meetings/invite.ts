import type { Answer, Meeting } from './meeting.js';
import { concernsAbout, type Surroundings } from './meeting-concerns.js';
import { beginsAt } from './meeting-moments.js';
import { changed, type Deed, type MeetingOutcome, type MeetingProblem, refused } from './meeting-outcome.js';

/** Why a meeting can no longer be changed by those who hold it, if so. */
export function closedFor(meeting: Meeting, now: Date): MeetingProblem | null {
  if (meeting.cancelled) return { problem: 'already-cancelled' };
  return beginsAt(meeting.time) <= now ? { problem: 'already-begun' } : null;
}

/** Invites those who have not been invited yet. Planning tells them. */
export function invite(
  meeting: Meeting,
  { people, around }: { people: readonly string[]; around: Surroundings },
  { now }: Deed,
): MeetingOutcome {
  const problem = closedFor(meeting, now);
  if (problem) return refused(problem);
  const invited = new Set(meeting.invitations.map(({ person }) => person));
  const added = [...new Set(people)].filter((person) => !invited.has(person));
  if (invited.size + added.length === 0) return refused({ problem: 'nobody-to-invite' });
  const at = now.toISOString();
  const invitations = [...meeting.invitations, ...added.map((person) => ({ person, at }))];
  return changed(
    { ...meeting, invitations },
    concernsAbout({ id: meeting.id, time: meeting.time, people: added }, around),
  );
}

/** Yes, no or online, from the one who was invited; the last answer counts. */
export function answerInvitation(
  meeting: Meeting,
  { person, answer }: { person: string; answer: Answer },
  now: Date,
): MeetingOutcome {
  const problem = closedFor(meeting, now);
  if (problem) return refused(problem);
  if (!meeting.invitations.some((one) => one.person === person)) return refused({ problem: 'not-invited' });
  const answers = { ...meeting.answers, [person]: { answer, at: now.toISOString() } };
  return changed({ ...meeting, answers });
}
