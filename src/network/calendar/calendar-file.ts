import ICAL from 'ical.js';
import type { Meeting } from '../meetings/meeting.js';
import { helsinkiTimezone, timezoneId } from './helsinki-timezone.js';

/** What a calendar shows of a meeting, in the reader's words. */
export interface CalendarWords {
  title: string;
  /** Where it is: place, Teams, or both. */
  place: string;
  description: string;
}

export interface CalendarOptions {
  /** `REQUEST` asks for an answer, `CANCEL` takes the meeting away, `PUBLISH` is a feed. */
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  /** Of a feed, as the reader's calendar names it. */
  name?: string;
  words(meeting: Meeting): CalendarWords;
  /** Where answers to an invitation go. */
  organiser: { name: string; address: string } | null;
  now: Date;
}

// A folded line begins with a space that the library does not count: 75 octets are the most with it.
ICAL.foldLength = 74;

const maker = '-//Luotsi//Kohtaamispaikkaverkostot//FI';
/** The same for ever: it is how a calendar knows the meeting again. */
const uidOf = (meeting: Meeting): string => `${meeting.network}-${meeting.id}@luotsi`;

/** One or more meetings as a calendar file: lines folded, texts escaped, times with their zone. */
export function calendarFile(meetings: readonly Meeting[], options: CalendarOptions): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('prodid', maker);
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('method', options.method);
  if (options.name) {
    calendar.updatePropertyWithValue('x-wr-calname', options.name);
    calendar.updatePropertyWithValue('x-wr-timezone', timezoneId);
    // Outlook and Google otherwise ask once a day or less.
    calendar.updatePropertyWithValue('x-published-ttl', 'PT1H');
  }
  calendar.addSubcomponent(new ICAL.Component(structuredClone(helsinkiTimezone)));
  for (const meeting of meetings) calendar.addSubcomponent(eventOf(meeting, options));
  return `${calendar.toString()}\r\n`;
}

function eventOf(meeting: Meeting, { method, words, organiser, now }: CalendarOptions): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const { title, place, description } = words(meeting);
  const gone = meeting.cancelled !== null || method === 'CANCEL';
  event.updatePropertyWithValue('uid', uidOf(meeting));
  event.updatePropertyWithValue('sequence', meeting.sequence);
  event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(whole(now), true));
  event.updatePropertyWithValue('summary', title);
  event.updatePropertyWithValue('description', description);
  if (place) event.updatePropertyWithValue('location', place);
  if (meeting.link) event.updatePropertyWithValue('url', meeting.link);
  event.updatePropertyWithValue('status', gone ? 'CANCELLED' : 'CONFIRMED');
  event.updatePropertyWithValue('transp', gone ? 'TRANSPARENT' : 'OPAQUE');
  event.addProperty(localTime('dtstart', meeting, meeting.time.from));
  event.addProperty(localTime('dtend', meeting, meeting.time.to));
  if (organiser) {
    const property = new ICAL.Property('organizer');
    property.setValue(`mailto:${organiser.address}`);
    property.setParameter('cn', organiser.name);
    event.addProperty(property);
  }
  return event;
}

/** Without the fraction of a second, which a calendar file cannot say. */
const whole = (instant: Date): Date => new Date(Math.floor(instant.getTime() / 1000) * 1000);

/** Wall-clock time with the zone's name. A meeting that ends at midnight ends on the next day. */
function localTime(name: string, { time }: Meeting, minute: number): ICAL.Property {
  const property = new ICAL.Property(name);
  const [year = 0, month = 1, day = 1] = time.day.split('-').map(Number);
  const wall = { year, month, day, hour: 0, minute, second: 0, isDate: false };
  const value = new ICAL.Time(wall, ICAL.Timezone.localTimezone);
  property.setValue(value);
  property.setParameter('tzid', timezoneId);
  return property;
}
