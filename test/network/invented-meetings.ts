import { instantAt, wallClock } from '../../src/guidance/time/helsinki.js';
import type { Meeting } from '../../src/network/meetings/meeting.js';
import type { DueMessage } from '../../src/network/reminders/gather.js';
import type { CountyPlan, PlannedNetwork, Receiver } from '../../src/network/reminders/network-plan.js';
import { usualReminders } from '../../src/network/reminders/reminder-settings.js';
import { type LoggedMessage, SentLog } from '../../src/network/reminders/sent-log.js';
import { whatIsDue } from '../../src/network/reminders/what-is-due.js';

/** "2026-12-08 09:00" on a wall clock in Finland. */
export function at(written: string): Date {
  const [day = '', clock = '00:00'] = written.split(' ');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return instantAt(day, hours * 60 + minutes);
}

export const clockOf = (instant: Date): string => {
  const { day, minute } = wallClock(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

const longAgo = at('2020-01-02 12:00').toISOString();

/** A meeting from 13 to 15 that Aino and Bertta were invited to long ago; Cecilia chairs, Daavid writes. */
export function meeting(day: string, changes: Partial<Meeting> = {}): Meeting {
  const { createdAt = longAgo } = changes;
  return {
    ...{ id: `m-${day}`, network: 'kangasniemi', theme: 'meeting-place' },
    time: { day, from: 13 * 60, to: 15 * 60 },
    ...{ place: 'Perhekeskus', online: false, link: null, chair: 'cecilia', secretary: 'daavid' },
    ...{ createdBy: 'cecilia', createdAt, sequence: 0, moves: [], cancelled: null, held: null },
    invitations: ['aino', 'bertta'].map((person) => ({ person, at: createdAt })),
    ...{ answers: {}, agenda: [], agendaSentAt: createdAt, minutes: null, actions: [], poll: null },
    ...changes,
  };
}

export const receiver = (id: string, changes: Partial<Receiver> = {}): Receiver => ({
  ...{ id, fewer: false, awayUntil: null, substitute: null },
  ...changes,
});

const everyone = ['aino', 'bertta', 'cecilia', 'daavid', 'koordinaattori', 'varahenkilo'];

export interface County {
  meetings?: Meeting[];
  network?: Partial<PlannedNetwork>;
  networks?: PlannedNetwork[];
  people?: Receiver[];
  plan?: Partial<CountyPlan>;
}

/** A county whose messages are written down as they become due. */
export class InventedCounty {
  readonly log: LoggedMessage[] = [];
  networks: PlannedNetwork[];
  readonly people: Map<string, Receiver>;

  constructor(private readonly county: County = {}) {
    this.networks = county.networks ?? [
      network('kangasniemi', { meetings: county.meetings ?? [], ...county.network }),
    ];
    this.people = new Map(everyone.map((id) => [id, receiver(id)]));
    for (const person of county.people ?? []) this.people.set(person.id, person);
  }

  get plan(): CountyPlan {
    const { networks, people } = this;
    const base = {
      county: 'etela-savo',
      coordinators: ['koordinaattori', 'varahenkilo'],
      unreached: [],
      others: [],
    };
    return { ...base, networks, people, sent: new SentLog(this.log), ...this.county.plan };
  }

  due(when: string): DueMessage[] {
    return whatIsDue(this.plan, at(when));
  }

  /** What is due, written down as sent. */
  send(when: string): DueMessage[] {
    const due = this.due(when);
    for (const message of due) this.log.push({ ...message, day: wallClock(at(when)).day });
    return due;
  }

  /** Ticks every quarter of an hour from one moment to another; what went out, with its moment. */
  run(from: string, to: string): { clock: string; message: DueMessage }[] {
    const sent: { clock: string; message: DueMessage }[] = [];
    for (let time = at(from).getTime(); time <= at(to).getTime(); time += 15 * 60_000) {
      const clock = clockOf(new Date(time));
      for (const message of whatIsDue(this.plan, new Date(time))) {
        this.log.push({ ...message, day: wallClock(new Date(time)).day });
        sent.push({ clock, message });
      }
    }
    return sent;
  }

  /** "2026-12-01 09:00 reminder aino", for the kinds that are asked for. */
  told(from: string, to: string, kinds: readonly string[]): string[] {
    return this.run(from, to).flatMap(({ clock, message }) =>
      message.matters
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind }) => `${clock} ${kind} ${message.receiver}`),
    );
  }
}

export const network = (id: string, changes: Partial<PlannedNetwork> = {}): PlannedNetwork => ({
  ...{ id, chair: 'cecilia', paused: false, reminders: usualReminders, meetings: [] },
  ...changes,
});

export const kindsFor = (messages: readonly DueMessage[], receiverId: string): string[] =>
  messages
    .filter(({ receiver: id }) => id === receiverId)
    .flatMap(({ matters }) => matters.map(({ kind }) => kind));
