import { placeInWords, timeInWords } from '../delivery/compose-message.js';
import type { NetworkInDirectory } from '../directory.js';
import { type Answer, type Meeting, meetings } from '../meetings/meeting.js';
import { endsAt, stageAt } from '../meetings/meeting-moments.js';
import { whoComes } from '../meetings/who-comes.js';
import type { NetworkStore } from '../network-store.js';
import { may } from '../rights/may.js';
import { networkInWords, sectorInWords } from '../words-for-ids.js';
import { networksWhere, type PageReader } from './page-reader.js';

export interface MeetingOnPage {
  network: string;
  id: string;
  title: string;
  facts: { label: string; value: string }[];
  agenda: string[];
  /** The reader's own answer; `null`: not invited. */
  answer: { given: Answer | null } | null;
}

interface HeldMeeting {
  held: NetworkInDirectory;
  meeting: Meeting;
}

/** The meetings of the networks whose meetings the reader may see. */
export async function meetingsInSight(store: NetworkStore, reader: PageReader): Promise<HeldMeeting[]> {
  const networks = networksWhere('see-meetings', reader).flatMap(
    ({ id }) => reader.directory.networks.get(id) ?? [],
  );
  const found = await Promise.all(
    networks.map(async (held) => {
      const list = await store.list(meetings, { homeId: held.network.id, now: reader.now });
      return list.map(({ value }) => ({ held, meeting: value }));
    }),
  );
  return found.flat();
}

const begins = ({ meeting: { time } }: HeldMeeting): string =>
  `${time.day} ${String(time.from).padStart(4, '0')}`;

/** Those that are still to come, the next one first. */
export const comingMeetings = (found: readonly HeldMeeting[], reader: PageReader): MeetingOnPage[] =>
  found
    .filter(({ meeting }) => !meeting.cancelled && endsAt(meeting.time) > reader.now)
    .sort((one, other) => begins(one).localeCompare(begins(other)))
    .map((one) => onPage(one, reader));

function onPage({ held, meeting }: HeldMeeting, reader: PageReader): MeetingOnPage {
  const { network } = held;
  const own = ownIdIn(held, reader);
  const invited = meeting.invitations.some(({ person }) => person === own);
  return {
    ...{ network: network.id, id: meeting.id, facts: factsOf({ held, meeting }, reader) },
    title: timeInWords(meeting.time, reader.language),
    agenda: meeting.agenda.map(({ text }) => text),
    answer: invited && own ? { given: meeting.answers[own]?.answer ?? null } : null,
  };
}

/** As whom the reader is invited to a network's meetings. */
export const ownIdIn = ({ network }: NetworkInDirectory, { standing }: PageReader): string | null =>
  standing.memberships.find((one) => one.network.id === network.id)?.contact.id ?? null;

const nameIn = ({ contacts }: NetworkInDirectory, id: string | null): string =>
  contacts.get(id ?? '')?.name ?? '';

function factsOf({ held, meeting }: HeldMeeting, reader: PageReader): MeetingOnPage['facts'] {
  const { tell, language, now } = reader;
  const comes = whoComes(meeting, (person) => held.contacts.get(person)?.sector ?? null);
  const names = (people: readonly string[]) => people.map((one) => nameIn(held, one)).join(', ');
  const leads = may(reader.standing, 'plan-meeting', { network: held.network }).allowed;
  const missing = leads && meeting.invitations.length > 0 ? comes.missing : [];
  const facts: [string, string][] = [
    ['network', networkInWords(held.network, language)],
    ['theme', meeting.theme],
    ['place', placeInWords(meeting, tell)],
    ['stage', tell(`tab.stage.${stageAt(meeting, now)}`)],
    ['chair', nameIn(held, meeting.chair)],
    ['secretary', nameIn(held, meeting.secretary)],
    ['yes', names(comes.yes)],
    ['online', names(comes.online)],
    ['no', names(comes.no)],
    ['open', names(comes.open)],
    ['missing', missing.map(({ sector }) => sectorInWords(sector, tell)).join(', ')],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([fact, value]) => ({ label: tell(`tab.meeting.${fact}`), value }));
}
