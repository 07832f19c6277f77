import { addDays, type CalendarDay } from '../../guidance/time/calendar-day.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import type { Meeting } from '../meetings/meeting.js';
import { beginsAt, scheduledAt } from '../meetings/meeting-moments.js';
import { countyMatters } from './county-matters.js';
import { type DueMessage, gather } from './gather.js';
import { isAnnouncement, type Matter } from './matter.js';
import { longestShift, madeUpDays, madeUpSince, mattersOf, planningOf } from './meeting-matters.js';
import { mayGoAt } from './moments.js';
import type { CountyPlan } from './network-plan.js';
import { longestLead, usualReminders } from './reminder-settings.js';

/**
 * Every message that is to go out at `now`, and has not: a pure function of meetings, settings, what has been
 * sent, the calendar and the moment. Asked again with its answer in `sent`, it has nothing more to say.
 */
export function whatIsDue(plan: CountyPlan, now: Date): DueMessage[] {
  const begins = new Map<string, Date>();
  const window = windowAt(now);
  const { people, sent } = plan;
  const ofMeetings: Matter[] = [];
  for (const network of plan.networks) {
    const planning = planningOf({ network, people, sent, now });
    for (const meeting of network.meetings) {
      if (!mayConcern(meeting, window)) continue;
      const matters = mattersOf(meeting, planning);
      if (matters.length > 0) begins.set(meeting.id, beginsAt(meeting.time));
      ofMeetings.push(...matters);
    }
  }
  return gather([...ofMeetings, ...apartFromMeetings(plan, now)], {
    plan,
    now,
    tooLateAt: ({ kind, meeting }) => (kind === 'reminder' ? (begins.get(meeting ?? '') ?? null) : null),
  });
}

function apartFromMeetings(plan: CountyPlan, now: Date): Matter[] {
  if (!mayGoAt(now, { until: null, july: false }, usualReminders)) return [];
  const others = plan.others.filter(({ id, moment }) => moment <= now && !plan.sent.has(id));
  return [...countyMatters(plan, now), ...others.filter((matter) => !isAnnouncement(matter))];
}

interface Window {
  first: CalendarDay;
  last: CalendarDay;
  /** Announcements older than this are not made up for. */
  since: string;
}

function windowAt(now: Date): Window {
  const { day } = wallClock(now);
  return {
    first: addDays(day, -madeUpDays),
    last: addDays(day, longestLead + longestShift),
    since: madeUpSince(now),
  };
}

/** Most meetings lie so far off, and have been as they are for so long, that there is nothing to ask of them. */
function mayConcern(meeting: Meeting, { first, last, since }: Window): boolean {
  const { day } = meeting.time;
  if (day < first) return meeting.actions.length > 0 && hasOpenAction(meeting);
  return day <= last || isNews(meeting, since);
}

const hasOpenAction = ({ actions }: Meeting): boolean => actions.some(({ doneAt }) => doneAt === null);

/** Made, moved, cancelled or given new people since. */
function isNews(meeting: Meeting, since: string): boolean {
  if (meeting.createdAt > since) return true;
  if ((meeting.invitations.at(-1)?.at ?? '') > since) return true;
  return scheduledAt(meeting) > since || (meeting.cancelled !== null && meeting.cancelled.at > since);
}
