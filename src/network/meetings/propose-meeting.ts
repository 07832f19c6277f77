import type { Meeting, MeetingTime } from './meeting.js';
import { concernsAbout, type Surroundings, timeProblem } from './meeting-concerns.js';
import { changed, type Deed, type MeetingOutcome, refused } from './meeting-outcome.js';

/** What someone wants to hold. */
export interface MeetingWish {
  id: string;
  network: string;
  theme: string;
  time: MeetingTime;
  place: string | null;
  online: boolean;
  link: string | null;
  /** More than one is a mistake that is told, not chosen between. */
  chairs: readonly string[];
  secretary: string | null;
  people: readonly string[];
}

/** A meeting as proposed: nobody has been told yet. */
export function proposeMeeting(wish: MeetingWish, around: Surroundings, deed: Deed): MeetingOutcome {
  const problem = timeProblem(wish.time, deed.now) ?? rolesProblem(wish);
  if (problem) return refused(problem);
  const { id, network, theme, time, place, online, link, secretary } = wish;
  const meeting: Meeting = {
    ...{ id, network, theme, time, place, online, link, secretary },
    chair: wish.chairs[0] ?? null,
    ...{ createdBy: deed.by, createdAt: deed.now.toISOString() },
    ...{ sequence: 0, moves: [], invitations: [], answers: {}, agenda: [], agendaSentAt: null },
    ...{ cancelled: null, held: null, minutes: null, actions: [], poll: null },
  };
  return changed(meeting, concernsAbout({ id, time, people: wish.people }, around));
}

export function rolesProblem({
  chairs,
  secretary,
  people,
}: Pick<MeetingWish, 'chairs' | 'secretary' | 'people'>) {
  const [chair, ...others] = chairs;
  if (others.length > 0) return { problem: 'two-chairs', chairs } as const;
  if (chair !== undefined && chair === secretary)
    return { problem: 'same-person-twice', person: chair } as const;
  const stranger = [chair, secretary].find((person) => person && !people.includes(person));
  return stranger ? ({ problem: 'not-in-network', person: stranger } as const) : null;
}

/** Who leads and who writes, when it is not left to the rotation. */
export function giveRoles(
  meeting: Meeting,
  roles: Pick<MeetingWish, 'chairs' | 'secretary' | 'people'>,
): MeetingOutcome {
  if (meeting.cancelled) return refused({ problem: 'already-cancelled' });
  const problem = rolesProblem(roles);
  if (problem) return refused(problem);
  return changed({ ...meeting, chair: roles.chairs[0] ?? null, secretary: roles.secretary });
}
