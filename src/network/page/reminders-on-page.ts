import { addDays, type CalendarDay } from '../../guidance/time/calendar-day.js';
import { clockInWords } from '../../guidance/time/clock-in-words.js';
import { fullDayInWords } from '../../guidance/time/day-in-words.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import { timeInWords } from '../delivery/compose-message.js';
import { type OutboxEntry, outbox } from '../delivery/outbox-entry.js';
import { outboxHomes } from '../delivery/outbox-shelves.js';
import type { NetworkInDirectory } from '../directory.js';
import { beginsAt } from '../meetings/meeting-moments.js';
import type { NetworkStore } from '../network-store.js';
import { isInJuly, momentOf } from '../reminders/moments.js';
import { networkInWords } from '../words-for-ids.js';
import type { meetingsInSight } from './meetings-on-page.js';
import { networksWhere, type PageReader } from './page-reader.js';

type Found = Awaited<ReturnType<typeof meetingsInSight>>[number];

export interface SentReminder {
  when: string;
  what: string;
  network: string;
  receiver: string;
  /** Seen, not seen yet, on its way, not reached. */
  state: string;
}
export interface ComingReminder {
  when: string;
  what: string;
  network: string;
}

/** What has been sent in the networks that the reader leads, the newest first. */
export async function sentReminders(store: NetworkStore, reader: PageReader): Promise<SentReminder[]> {
  const led = networksWhere('see-overview', reader);
  const homes = [...new Set(led.map(({ county }) => county))].flatMap(outboxHomes);
  const ids = new Set(led.map(({ id }) => id));
  const entries = await Promise.all(homes.map((homeId) => store.list(outbox, { homeId, now: reader.now })));
  return entries
    .flat()
    .map(({ value }) => value)
    .sort((one, other) => sentAt(other).localeCompare(sentAt(one)))
    .flatMap((entry) =>
      entry.matters
        .filter(({ network }) => network !== null && ids.has(network))
        .map((matter) => sentOnPage(entry, matter, reader)),
    )
    .slice(0, mostShown);
}

const mostShown = 200;
const sentAt = ({ receipt, notBefore }: OutboxEntry): string => receipt?.at ?? notBefore;

function sentOnPage(
  entry: OutboxEntry,
  { kind, network }: OutboxEntry['matters'][number],
  reader: PageReader,
): SentReminder {
  const held = reader.directory.networks.get(network ?? '');
  return {
    when: momentInWords(sentAt(entry), reader),
    what: reader.tell(`tab.matter.${kind}`),
    network: held ? networkInWords(held.network, reader.language) : '',
    receiver: receiverName(entry.receiver, held, reader),
    state: reader.tell(`tab.sent.${entry.acknowledgedAt ? 'seen' : entry.state}`),
  };
}

function receiverName(
  id: string,
  held: NetworkInDirectory | undefined,
  { directory, tell }: PageReader,
): string {
  const official = [...directory.counties.values()].flatMap(({ officials }) => officials.get(id) ?? [])[0];
  return held?.contacts.get(id)?.name ?? official?.name ?? tell('network.card.gone');
}

function momentInWords(moment: string, { language }: PageReader): string {
  const { day, minute } = wallClock(new Date(moment));
  return `${fullDayInWords(day, language)} ${clockInWords(minute, language)}`;
}

/** When the coming meetings of the networks that the reader leads will be reminded of. */
export function comingReminders(found: readonly Found[], reader: PageReader): ComingReminder[] {
  const led = new Set(networksWhere('see-overview', reader).map(({ id }) => id));
  return found
    .filter(
      ({ meeting, held }) =>
        led.has(held.network.id) && !meeting.cancelled && held.network.state === 'active',
    )
    .flatMap((one) => momentsOf(one).map((moment) => ({ moment, ...one })))
    .filter(({ moment }) => moment > reader.now)
    .sort((one, other) => one.moment.getTime() - other.moment.getTime())
    .map(({ moment, meeting, held }) => ({
      when: momentInWords(moment.toISOString(), reader),
      what: reader.tell('tab.reminder-of', { when: timeInWords(meeting.time, reader.language) }),
      network: networkInWords(held.network, reader.language),
    }));
}

/** Two reminders that fall on one morning are one. */
function momentsOf({ meeting, held }: Found): Date[] {
  const { reminders } = held.network.settings;
  const { day } = meeting.time;
  if (meeting.invitations.length === 0) return [];
  const at = (on: CalendarDay) =>
    momentOf({ day: on, until: beginsAt(meeting.time), july: isInJuly(day) }, reminders);
  const moments = reminders.leads.map((lead) => at(addDays(day, -lead)).getTime());
  return [...new Set(moments)].map((one) => new Date(one));
}
