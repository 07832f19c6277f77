import { instantAt } from '../../guidance/time/helsinki.js';
import type { Meeting, MeetingTime } from './meeting.js';

export const beginsAt = ({ day, from }: MeetingTime): Date => instantAt(day, from);
export const endsAt = ({ day, to }: MeetingTime): Date => instantAt(day, to);

/** When its present time was decided: at the last move, else when it was made. */
export const scheduledAt = (meeting: Meeting): string => meeting.moves.at(-1)?.at ?? meeting.createdAt;

export type Held = 'confirmed' | 'assumed' | 'not-held' | 'not-yet';

/** Whether it was held: by a person's word or by minutes, else assumed once its end has passed. */
export function heldAt(meeting: Meeting, now: Date): Held {
  if (meeting.cancelled || meeting.held?.was === false) return 'not-held';
  if (meeting.held?.was || meeting.minutes) return 'confirmed';
  return endsAt(meeting.time) <= now ? 'assumed' : 'not-yet';
}

export type Stage = 'proposed' | 'invited' | 'agenda' | 'held' | 'minutes' | 'cancelled' | 'not-held';

/** Where a meeting stands in its life. */
export function stageAt(meeting: Meeting, now: Date): Stage {
  if (meeting.cancelled) return 'cancelled';
  if (meeting.minutes) return 'minutes';
  const held = heldAt(meeting, now);
  if (held !== 'not-yet') return held === 'not-held' ? 'not-held' : 'held';
  if (meeting.agendaSentAt) return 'agenda';
  return meeting.invitations.length > 0 ? 'invited' : 'proposed';
}
