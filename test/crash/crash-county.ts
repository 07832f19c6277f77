import { addDays, type CalendarDay } from '../../src/guidance/time/calendar-day.js';
import { wallClock } from '../../src/guidance/time/helsinki.js';
import type { Route } from '../../src/network/delivery/outgoing-message.js';
import type { Meeting } from '../../src/network/meetings/meeting.js';
import { isWorkingDay } from '../../src/network/reminders/open-days.js';
import { type LoggedMessage, SentLog } from '../../src/network/reminders/sent-log.js';
import { whatIsDue } from '../../src/network/reminders/what-is-due.js';
import { chatOf, type InventedBoard, mailOf } from '../jobs/invented-boards.js';
import { at, meeting, network, receiver } from '../network/invented-meetings.js';

/** How large a county the test runs. */
export interface Size {
  meetings: number;
  days: number;
  invited: number;
  people: number;
}

export const firstDay = '2026-09-01';

/** The working days that the test lives through. */
export function daysOf({ days }: Size): CalendarDay[] {
  const found: CalendarDay[] = [];
  for (let day = firstDay; found.length < days; day = addDays(day, 1)) if (isWorkingDay(day)) found.push(day);
  return found;
}

/** One in twenty has blocked the bot, and of those one in five has no e-mail address either. */
export const isBlocked = (person: number): boolean => person % 20 === 7;
const hasNoMail = (person: number): boolean => person % 100 === 7;

export const idOf = (person: number): string => `p${person}`;
const numberOf = (person: string): number => Number(person.slice(1));

/** The same county in every process: meetings spread over the days, made on the first of them. */
export function crashCounty(size: Size): InventedBoard {
  const days = daysOf(size);
  const createdAt = at(`${firstDay} 08:00`).toISOString();
  const meetings = Array.from({ length: size.meetings }, (_, index): Meeting => {
    const day = days[Math.floor((index * days.length) / size.meetings)] ?? firstDay;
    const invited = Array.from({ length: size.invited }, (_unused, which) =>
      idOf((index * 13 + which * 7) % size.people),
    );
    return meeting(day, {
      ...{ id: `m${index}`, network: `n${index % 20}`, createdAt },
      ...{ chair: invited[0] ?? null, secretary: invited[1] ?? null },
      invitations: [...new Set(invited)].map((person) => ({ person, at: createdAt })),
      agendaSentAt: index % 3 === 0 ? null : createdAt,
    });
  });
  return {
    networks: Array.from({ length: 20 }, (_, index) =>
      network(`n${index}`, { chair: null, meetings: meetings.filter((one) => one.network === `n${index}`) }),
    ),
    people: [
      ...Array.from({ length: size.people }, (_, person) => receiver(idOf(person))),
      receiver('koordinaattori'),
    ],
    coordinators: ['koordinaattori'],
    routesOf: (person): Route[] =>
      hasNoMail(numberOf(person)) ? [chatOf(person)] : [chatOf(person), mailOf(person)],
  };
}

/** Every matter that a service which never fails would tell, by planning alone. */
export function expectedMatters(size: Size): Map<string, string> {
  const { networks, people, coordinators = [] } = crashCounty(size);
  const log: LoggedMessage[] = [];
  const expected = new Map<string, string>();
  for (const day of daysOf(size)) {
    const now = at(`${day} 09:00`);
    const plan = {
      ...{ county: 'etela-savo', networks, coordinators, unreached: [], others: [] },
      people: new Map(people.map((person) => [person.id, person])),
      sent: new SentLog(log),
    };
    for (const message of whatIsDue(plan, now)) {
      log.push({ ...message, day: wallClock(now).day });
      for (const { id } of message.matters) expected.set(id, message.receiver);
    }
  }
  return expected;
}
