import { addDays, type CalendarDay } from '../../guidance/time/calendar-day.js';
import { instantAt, wallClock } from '../../guidance/time/helsinki.js';
import type { ActionPoint, Meeting } from '../meetings/meeting.js';
import { beginsAt, heldAt, scheduledAt } from '../meetings/meeting-moments.js';
import type { Matter, MeetingKind } from './matter.js';
import { isInJuly, mayGoAt, momentOf, type Occasion } from './moments.js';
import type { CountyPlan, PlannedNetwork } from './network-plan.js';
import { workingDaysAfter } from './open-days.js';
import type { SentLog } from './sent-log.js';

interface Asked {
  network: PlannedNetwork;
  people: CountyPlan['people'];
  sent: Pick<SentLog, 'has'>;
  now: Date;
}

/** What planning knows while it goes through the meetings of one network. */
export interface Planning extends Asked {
  /** Announcements older than this are not made up for. */
  since: string;
  /** Meetings outside these days have no reminders now. */
  near: { first: CalendarDay; last: CalendarDay };
}

/** An outage longer than this is not made up for: by then people have met without Luotsi. */
export const madeUpDays = 90;

/** ISO 8601, to be compared with what the store keeps. */
export const madeUpSince = (now: Date): string =>
  new Date(now.getTime() - madeUpDays * 86_400_000).toISOString();

/** Works out once what is the same for all meetings of the network. */
export function planningOf(asked: Asked): Planning {
  const { day } = wallClock(asked.now);
  const last = addDays(day, Math.max(0, ...asked.network.reminders.leads) + longestShift);
  return { ...asked, since: madeUpSince(asked.now), near: { first: day, last } };
}

interface Duty extends Occasion {
  id: string;
  kind: MeetingKind;
  person: string;
  /** When it first could have been known: one whose moment had passed by then is not sent. */
  since: string;
  /** Of an action point: which. */
  about?: string;
}

/** All that is to be told about a meeting at this moment, and has not been. */
export function mattersOf(meeting: Meeting, planning: Planning): Matter[] {
  if (meeting.invitations.length === 0) return [];
  if (meeting.poll) return announcements(meeting, planning);
  return [
    ...announcements(meeting, planning),
    ...remindersOf(meeting, planning),
    ...dutiesOf(meeting, planning),
  ];
}

/** The invitation, the last move, the cancellation: to each who does not know of it yet. */
function announcements(meeting: Meeting, { sent, now, since }: Planning): Matter[] {
  const move = meeting.moves.at(-1);
  const newest = meeting.cancelled?.at ?? move?.at ?? meeting.invitations.at(-1)?.at ?? '';
  if (newest < since || beginsAt(meeting.time) <= now) return [];
  return meeting.invitations.flatMap((invitation): Matter[] => {
    const news = newsFor(meeting, invitation, sent);
    if (!news || news.at < since || sent.has(news.id)) return [];
    const { at, ...matter } = news;
    const { person } = invitation;
    return [{ ...matter, network: meeting.network, meeting: meeting.id, person, moment: new Date(at) }];
  });
}

type News = Pick<Matter, 'id' | 'kind' | 'was'> & { at: string };

/** The latest that someone invited should know of. */
function newsFor(
  meeting: Meeting,
  { person, at }: Meeting['invitations'][number],
  sent: Planning['sent'],
): News | null {
  const move = meeting.moves.at(-1);
  if (meeting.cancelled) {
    const knew = sent.has(`${meeting.id}/invitation/${person}`) || sent.has(moveId(meeting, person));
    if (!knew || meeting.answers[person]?.answer === 'no') return null;
    return { id: `${meeting.id}/cancelled/${person}`, kind: 'cancelled', at: meeting.cancelled.at };
  }
  if (move && move.at > at)
    return { id: moveId(meeting, person), kind: 'moved', at: move.at, was: move.from };
  // Until a date is picked they are asked which suits.
  const kind = meeting.poll ? 'poll' : 'invitation';
  return { id: `${meeting.id}/${kind}/${person}`, kind, at };
}

const moveId = (meeting: Meeting, person: string): string =>
  `${meeting.id}/moved-${meeting.moves.length}/${person}`;

/** The reminder that is due for each invited person: the latest whose moment has come stands for all before it. */
function remindersOf(meeting: Meeting, planning: Planning): Matter[] {
  const { network, people, now, sent } = planning;
  if (meeting.cancelled || isFarOff(meeting, planning)) return [];
  const begins = beginsAt(meeting.time);
  if (begins <= now) return [];
  const occasion = { until: begins, july: isInJuly(meeting.time.day) };
  if (!mayGoAt(now, occasion, network.reminders)) return [];
  const due = latestDue(meeting, planning);
  if (!due) return [];
  const last = Math.min(...network.reminders.leads);
  return meeting.invitations.flatMap(({ person, at }): Matter[] => {
    const answer = meeting.answers[person]?.answer;
    const since = new Date(at > scheduledAt(meeting) ? at : scheduledAt(meeting));
    if (answer === 'no' || due.moment <= since) return [];
    if (due.lead > last && people.get(person)?.fewer) return [];
    if (alreadyReminded(meeting, { person, lead: due.lead }, sent)) return [];
    const id = reminderId(meeting, { person, lead: due.lead });
    const asksAnswer = answer === undefined;
    return [
      {
        id,
        kind: 'reminder',
        network: network.id,
        meeting: meeting.id,
        person,
        moment: due.moment,
        asksAnswer,
      },
    ];
  });
}

/** A holiday or July moves a reminder no further than this from its day. */
export const longestShift = 45;

const isFarOff = ({ time }: Meeting, { near }: Planning): boolean =>
  time.day < near.first || time.day > near.last;

/** Of reminders that fall on one morning, or are due at once, the one with the shortest lead. */
function latestDue(meeting: Meeting, { network, now }: Planning): { lead: number; moment: Date } | null {
  const occasion = { until: beginsAt(meeting.time), july: isInJuly(meeting.time.day) };
  const due = network.reminders.leads
    .map((lead) => ({
      lead,
      moment: momentOf({ ...occasion, day: addDays(meeting.time.day, -lead) }, network.reminders),
    }))
    .filter(({ moment }) => moment <= now);
  return due.sort((one, other) => one.lead - other.lead)[0] ?? null;
}

interface ReminderOf {
  person: string;
  lead: number;
}

/** Each time that a meeting is moved its reminders begin anew. */
const reminderId = (meeting: Meeting, { person, lead }: ReminderOf): string =>
  `${meeting.id}/reminder-${meeting.moves.length}-${lead}/${person}`;

/** Whether this one or a later one has gone: leads may have been changed in between. */
const alreadyReminded = (meeting: Meeting, { person, lead }: ReminderOf, sent: Planning['sent']): boolean =>
  // Its own lead first: that is the one that nearly always has gone.
  Array.from({ length: lead + 1 }, (_, shorter) => lead - shorter).some((gone) =>
    sent.has(reminderId(meeting, { person, lead: gone })),
  );

function dutiesOf(meeting: Meeting, planning: Planning): Matter[] {
  return [
    agendaDuty(meeting, planning),
    minutesDuty(meeting, planning),
    ...actionDuties(meeting, planning),
  ].flatMap((duty) => (duty ? due(duty, { meeting, planning }) : []));
}

function agendaDuty(meeting: Meeting, { network }: Planning): Duty | null {
  if (!meeting.chair || meeting.agendaSentAt || meeting.cancelled) return null;
  return {
    id: `${meeting.id}/agenda-${meeting.moves.length}/${meeting.chair}`,
    kind: 'agenda-duty',
    person: meeting.chair,
    day: addDays(meeting.time.day, -network.reminders.agendaLead),
    until: beginsAt(meeting.time),
    july: isInJuly(meeting.time.day),
    since: scheduledAt(meeting),
  };
}

function minutesDuty(meeting: Meeting, { network, now }: Planning): Duty | null {
  const writer = meeting.secretary ?? meeting.chair;
  if (!writer || meeting.minutes) return null;
  const held = heldAt(meeting, now);
  if (held === 'not-held' || held === 'not-yet') return null;
  return {
    id: `${meeting.id}/minutes-${meeting.moves.length}/${writer}`,
    kind: 'minutes-duty',
    person: writer,
    day: workingDaysAfter(meeting.time.day, network.reminders.minutesLag),
    until: madeUpUntil(meeting.time.day),
    july: isInJuly(meeting.time.day),
    since: scheduledAt(meeting),
  };
}

/** Someone back from a holiday still hears of what they were to do meanwhile. */
const overdueDays = 30;

const madeUpUntil = (day: CalendarDay): Date => instantAt(addDays(day, madeUpDays), 0);

const actionDuties = (meeting: Meeting, { network }: Planning): Duty[] =>
  meeting.actions
    .filter(({ doneAt }) => doneAt === null)
    .map((action) => actionDuty(meeting, action, network));

const actionDuty = (meeting: Meeting, action: ActionPoint, network: PlannedNetwork): Duty => ({
  id: `${meeting.id}/action-${action.id}-${action.due}/${action.owner}`,
  kind: 'action-duty',
  person: action.owner,
  day: addDays(action.due, -network.reminders.actionLead),
  until: instantAt(addDays(action.due, overdueDays), 0),
  july: isInJuly(meeting.time.day),
  since: action.createdAt,
  about: action.id,
});

function due(duty: Duty, { meeting, planning }: { meeting: Meeting; planning: Planning }): Matter[] {
  const { network, now, sent } = planning;
  if (
    (duty.until !== null && duty.until <= now) ||
    sent.has(duty.id) ||
    !mayGoAt(now, duty, network.reminders)
  )
    return [];
  const moment = momentOf(duty, network.reminders);
  if (moment > now || moment <= new Date(duty.since)) return [];
  const { id, kind, person, about } = duty;
  return [{ id, kind, network: network.id, meeting: meeting.id, person, moment, about }];
}
