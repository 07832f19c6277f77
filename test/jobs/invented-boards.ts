import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createSay } from '../../src/guidance/dialog/say.js';
import { calendarFile } from '../../src/network/calendar/calendar-file.js';
import { composeMessage, timeInWords } from '../../src/network/delivery/compose-message.js';
import type { CountyBoard, CountyBoards } from '../../src/network/delivery/county-board.js';
import type { Route } from '../../src/network/delivery/outgoing-message.js';
import type { Meeting } from '../../src/network/meetings/meeting.js';
import type { PlannedNetwork, Receiver } from '../../src/network/reminders/network-plan.js';

const say = createSay(parse(readFileSync('dialogs/wording/network/meeting-messages.yaml', 'utf8')));

export const chatOf = (person: string): Route => ({
  channel: 'chat',
  pace: { tenant: 'tenant', conversation: `chat-${person}` },
  conversation: {
    ...{ tenantId: 'tenant', serviceUrl: 'https://teams.example', conversationId: `chat-${person}` },
    ...{ botId: '28:luotsi', userId: person },
  },
});

export const mailOf = (person: string): Route => ({
  channel: 'mail',
  pace: { tenant: 'mail', conversation: `mail-${person}` },
  ...{ address: `${person}@post.example`, name: person },
});

export interface InventedBoard {
  networks: readonly PlannedNetwork[];
  people: readonly Receiver[];
  coordinators?: readonly string[];
  routesOf?(person: string): readonly Route[];
}

/** The one county of these tests, as it is when it is asked for. */
export function invented(current: () => InventedBoard): CountyBoards {
  return {
    ids: async () => ['etela-savo'],
    read: async () => boardOf(current()),
  };
}

function boardOf({ networks, people, coordinators = [], routesOf }: InventedBoard): CountyBoard {
  const meetings = new Map<string, Meeting>(
    networks.flatMap((network) => network.meetings.map((one) => [one.id, one] as const)),
  );
  return {
    plan: {
      ...{ county: 'etela-savo', coordinators, networks, others: [] },
      people: new Map(people.map((person) => [person.id, person])),
    },
    routesOf: routesOf ?? ((person) => [chatOf(person), mailOf(person)]),
    compose: (message, now) =>
      composeMessage(
        message,
        {
          say,
          language: 'fi',
          names: {
            network: (id) => id,
            person: (id) => id,
            theme: (id) => id,
          },
          meeting: (id) => meetings.get(id ?? '') ?? null,
          isOwn: (matter) => matter.person === message.receiver,
          calendarOf: (about) => ({
            method: about.every(({ cancelled }) => cancelled) ? 'CANCEL' : 'REQUEST',
            text: calendarFile(about, {
              method: 'REQUEST',
              words: ({ network, time }) => ({
                title: network,
                place: '',
                description: timeInWords(time, 'fi'),
              }),
              organiser: null,
              now,
            }),
          }),
        },
        now,
      ),
  };
}
