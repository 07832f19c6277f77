import { calendarFile } from '../calendar/calendar-file.js';
import { networkName } from '../cards/which-network-card.js';
import { type Directory, emptyCounty, type NetworkInDirectory, readDirectory } from '../directory.js';
import { type Meeting, meetings } from '../meetings/meeting.js';
import type { NetworkStore } from '../network-store.js';
import { posts } from '../people/official.js';
import { messageWishes } from '../reminders/message-wishes.js';
import type { PlannedNetwork } from '../reminders/network-plan.js';
import type { Say } from '../say.js';
import { type Composing, composeMessage, placeOf, type ToCompose, timeInWords } from './compose-message.js';
import type { CountyBoard, CountyBoards } from './county-board.js';
import { type CountyPerson, peopleOf, receiversOf, routesTo } from './county-people.js';
import type { OutgoingMessage } from './outgoing-message.js';

/** The counties' boards as the store has them now. */
export function storedBoards(store: NetworkStore, say: Say): CountyBoards {
  return {
    async ids(now) {
      const { networks } = await readDirectory(store, now);
      return [...new Set([...networks.values()].map(({ network }) => network.county))].sort();
    },
    async read(county, now) {
      const directory = await readDirectory(store, now);
      const own = [...directory.networks.values()].filter(({ network }) => network.county === county);
      const planned = await Promise.all(own.map((one) => plannedNetwork(store, one, now)));
      const wishes = await Promise.all(
        own.map(({ network }) => store.list(messageWishes, { homeId: network.id, now })),
      );
      const people = peopleOf({
        county: directory.counties.get(county) ?? emptyCounty,
        networks: own,
        wishes: new Map(wishes.flat().map(({ id, value }) => [id, value])),
      });
      return boardOf({ county, directory, planned, people, say });
    },
  };
}

async function plannedNetwork(
  store: NetworkStore,
  { network }: NetworkInDirectory,
  now: Date,
): Promise<PlannedNetwork> {
  const held = await store.list(meetings, { homeId: network.id, now });
  return {
    ...{ id: network.id, chair: network.chair, paused: network.state === 'paused' },
    ...{ reminders: network.settings.reminders, meetings: held.map(({ value }) => value) },
  };
}

interface BoardParts {
  county: string;
  directory: Directory;
  planned: readonly PlannedNetwork[];
  people: readonly CountyPerson[];
  say: Say;
}

function boardOf({ county, directory, planned, people, say }: BoardParts): CountyBoard {
  const receivers = receiversOf(people);
  const byId = new Map(people.map((person) => [person.id, person]));
  const all = new Map(planned.flatMap((network) => network.meetings.map((one) => [one.id, one] as const)));
  const officials = [...(directory.counties.get(county) ?? emptyCounty).officials.values()];
  const composing = (receiver: string): Omit<Composing, 'calendarOf'> => ({
    say,
    language: byId.get(receiver)?.language ?? 'fi',
    names: {
      network: (id, language) => {
        const found = directory.networks.get(id);
        return found ? networkName(found.network, language) : id;
      },
      person: (id) => byId.get(id)?.name ?? '',
      theme: (theme) => theme,
    },
    meeting: (id) => all.get(id ?? '') ?? null,
    isOwn: ({ person }) => receivers.get(person)?.id === receiver,
  });
  return {
    plan: {
      ...{ county, networks: planned, people: receivers, others: [] },
      coordinators: posts.flatMap((post) => officials.filter((one) => one.post === post).map(({ id }) => id)),
    },
    routesOf: (receiver) => routesTo(receiver, people, receivers),
    compose: (message, now) => composeFor(message, composing(message.receiver), now),
  };
}

function composeFor(
  message: ToCompose,
  composing: Omit<Composing, 'calendarOf'>,
  now: Date,
): OutgoingMessage {
  const whole: Composing = {
    ...composing,
    calendarOf: (about) => ({ method: methodFor(about), text: calendarOf(about, whole, now) }),
  };
  return composeMessage(message, whole, now);
}

const methodFor = (about: readonly Meeting[]): 'REQUEST' | 'CANCEL' =>
  about.every(({ cancelled }) => cancelled) ? 'CANCEL' : 'REQUEST';

const calendarOf = (about: readonly Meeting[], composing: Composing, now: Date): string =>
  calendarFile(about, {
    ...{ method: methodFor(about), organiser: null, now },
    words: (meeting) => ({
      title: composing.names.network(meeting.network, composing.language),
      place: placeOf(meeting, composing),
      description: `${meeting.theme} · ${timeInWords(meeting.time, composing.language)}`,
    }),
  });
