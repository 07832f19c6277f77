import { addDays, type CalendarDay } from '../../guidance/time/calendar-day.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import type { Meeting } from '../meetings/meeting.js';
import { beginsAt, scheduledAt } from '../meetings/meeting-moments.js';
import { countyMatters } from './county-matters.js';
import { type DueMessage, gather } from './gather.js';
import { isAnnouncement, type Matter } from './matter.js';
import { madeUpDays, mattersOf } from './meeting-matters.js';
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
  const ofMeetings = plan.networks.flatMap((network) =>
    network.meetings.flatMap((meeting) => {
      if (!mayConcern(meeting, window)) return [];
      const matters = mattersOf(meeting, { network, people, sent, now });
      if (matters.length > 0) begins.set(meeting.id, beginsAt(meeting.time));
      return matters;
    }),
  );
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

/** A holiday or July moves a reminder no further than this from its day. */
const longestShift = 45;

function windowAt(now: Date): Window {
  const { day } = wallClock(now);
  return {
    first: addDays(day, -madeUpDays),
    last: addDays(day, longestLead + longestShift),
    since: new Date(now.getTime() - madeUpDays * 86_400_000).toISOString(),
  };
}

/** Most meetings lie so far off, and have been as they are for so long, that there is nothing to ask of them. */
function mayConcern(meeting: Meeting, { first, last, since }: Window): boolean {
  if (meeting.time.day >= first && meeting.time.day <= last) return true;
  if (meeting.time.day < first) return meeting.actions.some(({ doneAt }) => doneAt === null);
  const invited = meeting.invitations.at(-1)?.at ?? '';
  return invited > since || scheduledAt(meeting) > since || (meeting.cancelled?.at ?? '') > since;
}
