import type { CalendarDay } from '../../guidance/time/calendar-day.js';
import { closedFor } from './invite.js';
import type { ActionPoint, Meeting } from './meeting.js';
import { beginsAt } from './meeting-moments.js';
import { changed, type Deed, type MeetingOutcome, refused } from './meeting-outcome.js';

/** Anyone in the network may propose an item; it stands last until the chair orders them. */
export function proposeItem(
  meeting: Meeting,
  item: { id: string; text: string },
  { by, now }: Deed,
): MeetingOutcome {
  const problem = closedFor(meeting, now);
  if (problem) return refused(problem);
  return changed({ ...meeting, agenda: [...meeting.agenda, { ...item, by }] });
}

/** The chair's order; what the chair leaves out is left out. */
export function orderAgenda(meeting: Meeting, ids: readonly string[], { now }: Deed): MeetingOutcome {
  const problem = closedFor(meeting, now);
  if (problem) return refused(problem);
  const agenda = [...new Set(ids)].flatMap((id) => meeting.agenda.find((item) => item.id === id) ?? []);
  if (agenda.length !== ids.length) return refused({ problem: 'not-there', what: 'agenda-item' });
  return changed({ ...meeting, agenda });
}

export function sendAgenda(meeting: Meeting, { now }: Deed): MeetingOutcome {
  const problem = closedFor(meeting, now);
  if (problem) return refused(problem);
  return changed({ ...meeting, agendaSentAt: now.toISOString(), sequence: meeting.sequence + 1 });
}

/** A person's word on whether it was held; it counts more than the assumption. */
export function sayHeld(meeting: Meeting, was: boolean, { by, now }: Deed): MeetingOutcome {
  if (meeting.cancelled) return refused({ problem: 'already-cancelled' });
  if (beginsAt(meeting.time) > now) return refused({ problem: 'not-yet-held' });
  return changed({ ...meeting, held: { was, by, at: now.toISOString() } });
}

/** Minutes as a link or as text; they say as well that the meeting was held. */
export function addMinutes(
  meeting: Meeting,
  content: { link: string } | { text: string },
  { by, now }: Deed,
): MeetingOutcome {
  if (meeting.cancelled) return refused({ problem: 'already-cancelled' });
  if (beginsAt(meeting.time) > now) return refused({ problem: 'not-yet-held' });
  const at = now.toISOString();
  return changed({
    ...meeting,
    minutes: { ...content, by, at },
    held: meeting.held?.was ? meeting.held : null,
  });
}

/** Something that someone will do by a day. */
export function addAction(
  meeting: Meeting,
  action: Pick<ActionPoint, 'id' | 'what' | 'owner'> & { due: CalendarDay },
  { now }: Deed,
): MeetingOutcome {
  if (meeting.cancelled) return refused({ problem: 'already-cancelled' });
  const time = { day: action.due, from: 0, to: 1440 };
  if (beginsAt({ ...time, from: 1439 }) <= now) return refused({ problem: 'past', time });
  const added: ActionPoint = { ...action, createdAt: now.toISOString(), doneAt: null };
  return changed({ ...meeting, actions: [...meeting.actions, added] });
}

export function completeAction(meeting: Meeting, id: string, now: Date): MeetingOutcome {
  if (!meeting.actions.some((action) => action.id === id))
    return refused({ problem: 'not-there', what: 'action' });
  const actions = meeting.actions.map((action) =>
    action.id === id && action.doneAt === null ? { ...action, doneAt: now.toISOString() } : action,
  );
  return changed({ ...meeting, actions });
}
