import { type CalendarDay, daysBetween } from '../../guidance/time/calendar-day.js';
import { concernsMeeting, isAnnouncement, type Matter } from './matter.js';

/** A message that is on its way or has arrived. */
export interface LoggedMessage {
  receiver: string;
  /** When it was written down to be sent, as a calendar in Finland shows it. */
  day: CalendarDay;
  matters: readonly Pick<Matter, 'id' | 'kind' | 'network' | 'person' | 'list'>[];
}

const later = (one: CalendarDay | undefined, other: CalendarDay): CalendarDay =>
  one !== undefined && one > other ? one : other;

/** What has been told to whom, as planning asks it. */
export class SentLog {
  readonly #told = new Set<string>();
  readonly #ownAccord = new Map<string, CalendarDay>();
  readonly #otherThanMeetings = new Map<string, CalendarDay>();
  readonly #notes = new Map<string, CalendarDay>();

  constructor(messages: Iterable<LoggedMessage>) {
    for (const message of messages) this.#add(message);
  }

  has(matter: string): boolean {
    return this.#told.has(matter);
  }

  /** Whether the receiver already had a message of Luotsi's own accord on this day. */
  hadOneOn(receiver: string, day: CalendarDay): boolean {
    // A later day than this one means that the clock was set back: it counts as well.
    return (this.#ownAccord.get(receiver) ?? '') >= day;
  }

  /** Calendar days since the receiver last had something other than meetings; `Infinity` if never. */
  daysSinceOther(receiver: string, day: CalendarDay): number {
    const last = this.#otherThanMeetings.get(receiver);
    return last === undefined ? Number.POSITIVE_INFINITY : daysBetween(last, day);
  }

  /** Calendar days since the person was last told that the network has no meeting. */
  daysSinceNote(at: { network: string; person: string }, day: CalendarDay): number {
    const last = this.#notes.get(`${at.network}/${at.person}`);
    return last === undefined ? Number.POSITIVE_INFINITY : daysBetween(last, day);
  }

  #add({ receiver, day, matters }: LoggedMessage): void {
    for (const matter of matters) {
      this.#told.add(matter.id);
      if (isAnnouncement(matter)) continue;
      this.#ownAccord.set(receiver, later(this.#ownAccord.get(receiver), day));
      if (concernsMeeting(matter)) continue;
      this.#otherThanMeetings.set(receiver, later(this.#otherThanMeetings.get(receiver), day));
      this.#note(matter, day);
    }
  }

  #note(matter: LoggedMessage['matters'][number], day: CalendarDay): void {
    const networks = matter.kind === 'no-meeting' ? [matter.network] : (matter.list?.noMeeting ?? []);
    for (const network of networks) {
      const key = `${network}/${matter.person}`;
      this.#notes.set(key, later(this.#notes.get(key), day));
    }
  }
}
