import { addDays, addMonths, type CalendarDay, mondayOf } from '../../guidance/time/calendar-day.js';
import { instantAt, wallClock } from '../../guidance/time/helsinki.js';
import type { Meeting } from '../meetings/meeting.js';
import { beginsAt, heldAt } from '../meetings/meeting-moments.js';
import type { Matter, MondayList } from './matter.js';
import { mayGoAt } from './moments.js';
import type { CountyPlan, PlannedNetwork } from './network-plan.js';
import { openOnOrAfter, workingDaysAfter } from './open-days.js';
import { usualReminders } from './reminder-settings.js';
import { coordinatorsOn } from './who-receives.js';

/** How far ahead a network should have a meeting, and how often it is told that it has none. */
const monthsAhead = 4;
const noteEvery = 30;
/** How far ahead a coordinator hears of a meeting without a chair or a secretary, and back of missing minutes. */
const rolesAhead = 14;
const minutesBack = 90;

const isAhead = (meeting: Meeting, now: Date): boolean => !meeting.cancelled && beginsAt(meeting.time) > now;

function lacksMeeting(
  { paused, meetings }: PlannedNetwork,
  { today, now }: { today: CalendarDay; now: Date },
) {
  if (paused) return false;
  const last = addMonths(today, monthsAhead);
  return !meetings.some(
    (meeting) => meeting.time.day >= today && meeting.time.day <= last && isAhead(meeting, now),
  );
}

/** The note to the chair of each network that has no meeting in the coming months, and the coordinator's list. */
export function countyMatters(plan: CountyPlan, now: Date): Matter[] {
  const { day: today } = wallClock(now);
  const quiet = plan.networks.filter((network) => lacksMeeting(network, { today, now }));
  const told = coordinatorsOn(plan, today);
  return [
    ...quiet.flatMap((network) => noteToChair(network, { plan, now, told })),
    ...told.flatMap((person) => mondayList(person, plan, now)),
    ...told.flatMap((person) => reportsTo(person, plan)),
  ];
}

interface Told {
  plan: CountyPlan;
  now: Date;
  /** Who gets the list and needs no note beside it. */
  told: readonly string[];
}

function noteToChair(network: PlannedNetwork, { plan, now, told }: Told): Matter[] {
  const { day } = wallClock(now);
  const person = network.chair;
  if (person === null || told.includes(person)) return [];
  if (plan.sent.daysSinceNote({ network: network.id, person }, day) < noteEvery) return [];
  const moment = instantAt(day, network.reminders.minute);
  if (moment > now || !mayGoAt(now, { until: null, july: false }, network.reminders)) return [];
  const id = `${network.id}/no-meeting-${day}/${person}`;
  return [{ id, kind: 'no-meeting', network: network.id, meeting: null, person, moment }];
}

/**
 * One list a week, on its first working day, and none when there is nothing to tell on that day: what turns up
 * later in the week waits for the next.
 */
function mondayList(person: string, plan: CountyPlan, now: Date): Matter[] {
  const monday = mondayOf(wallClock(now).day);
  const day = openOnOrAfter(monday, usualReminders);
  const moment = instantAt(day, usualReminders.minute);
  const id = `${plan.county}/list-${monday}/${person}`;
  if (moment > now || plan.sent.has(id)) return [];
  const list: MondayList = {
    noMeeting: plan.networks
      .filter((network) => lacksMeeting(network, { today: day, now: moment }))
      .filter(({ id: network }) => plan.sent.daysSinceNote({ network, person }, day) >= noteEvery)
      .map((network) => network.id),
    ...meetingsToMind(plan, moment),
  };
  if (Object.values(list).every((part) => part.length === 0)) return [];
  return [{ id, kind: 'monday-list', network: null, meeting: null, person, moment, list }];
}

function meetingsToMind(
  { networks }: CountyPlan,
  now: Date,
): Pick<MondayList, 'withoutRoles' | 'withoutMinutes'> {
  const { day: today } = wallClock(now);
  const [first, last] = [addDays(today, -minutesBack), addDays(today, rolesAhead)];
  const near = networks
    .filter(({ paused }) => !paused)
    .flatMap(({ meetings }) => meetings.filter(({ time }) => time.day >= first && time.day <= last));
  return {
    withoutRoles: near
      .filter((meeting) => isAhead(meeting, now) && !(meeting.chair && meeting.secretary))
      .map(({ id }) => id),
    withoutMinutes: near.filter((meeting) => lacksMinutes(meeting, now)).map(({ id }) => id),
  };
}

/** A week after the secretary was asked for them. */
const minutesLate = 8;

const lacksMinutes = (meeting: Meeting, now: Date): boolean =>
  !meeting.minutes &&
  ['assumed', 'confirmed'].includes(heldAt(meeting, now)) &&
  workingDaysAfter(meeting.time.day, minutesLate) <= wallClock(now).day;

const reportsTo = (person: string, { unreached, sent }: CountyPlan): Matter[] =>
  unreached
    .filter((one) => one.person !== person)
    .map(({ person: about, since, network, reason }): Matter => {
      const id = `${about}/not-reached-${since}/${person}`;
      return {
        id,
        kind: 'not-reached',
        network,
        meeting: null,
        person,
        about,
        reason,
        moment: new Date(since),
      };
    })
    .filter(({ id }) => !sent.has(id));
