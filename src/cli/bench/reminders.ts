import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, daysBetween } from '../../guidance/time/calendar-day.js';
import { instantAt } from '../../guidance/time/helsinki.js';
import { ReminderRounds } from '../../jobs/reminder-rounds.js';
import type { CountyBoard } from '../../network/delivery/county-board.js';
import type { DeliverMessage, Route } from '../../network/delivery/outgoing-message.js';
import { tenantLimits } from '../../network/delivery/pace.js';
import { type Meeting, meetingSchema } from '../../network/meetings/meeting.js';
import type { NetworkStore } from '../../network/network-store.js';
import { madeUpSince } from '../../network/reminders/meeting-matters.js';
import type { CountyPlan, PlannedNetwork } from '../../network/reminders/network-plan.js';
import { usualReminders } from '../../network/reminders/reminder-settings.js';
import { type LoggedMessage, SentLog } from '../../network/reminders/sent-log.js';
import { whatIsDue } from '../../network/reminders/what-is-due.js';
import { FileStore } from '../../storage/file-store.js';
import { storedNetworks } from '../../storage/stored-networks.js';
import { VirtualTime } from './virtual-time.js';

export interface ReminderFigures {
  meetings: number;
  planMs: number;
  due: number;
  messages: number;
  /** Of what the limits allow. */
  rate: number;
  /** Real time that it took. */
  deliverSeconds: number;
  heapBeforeMb: number;
  heapAfterMb: number;
}

const today = '2026-11-30';
const now = instantAt(today, 9 * 60);
const county = 'bench';

interface Invented {
  index: number;
  day: string;
  people: readonly string[];
  at: string;
}

/** Read by its schema, as the store reads it: objects put together from pieces are slower to go through than any real one. */
const inventedMeeting = ({ index, day, people, at }: Invented): Meeting =>
  meetingSchema.parse({
    ...{ id: `m${index}`, network: `n${index % 500}`, theme: 'meeting-place' },
    time: { day, from: 780, to: 900 },
    ...{ place: null, online: true, link: null, chair: people[0] ?? null, secretary: people[1] ?? null },
    ...{ createdBy: 'bench', createdAt: at, sequence: 0, moves: [], cancelled: null, held: null },
    ...{ invitations: people.map((person) => ({ person, at })), answers: {}, agenda: [], agendaSentAt: at },
    ...{ minutes: { text: '–', by: 'bench', at }, actions: [], poll: null },
  });

function groupedByNetwork(meetings: readonly Meeting[]): Map<string, Meeting[]> {
  const found = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const own = found.get(meeting.network);
    if (own) own.push(meeting);
    else found.set(meeting.network, [meeting]);
  }
  return found;
}

function networksOf(meetings: readonly Meeting[]): PlannedNetwork[] {
  return [...groupedByNetwork(meetings)].map(([id, own]) => ({
    ...{ id, chair: null, paused: false, reminders: usualReminders, meetings: own },
  }));
}

const peopleNamed = (ids: Iterable<string>): CountyPlan['people'] =>
  new Map([...ids].map((id) => [id, { id, fewer: false, awayUntil: null, substitute: null }]));

/** Ten weeks before the meeting; of those further ahead, some time in the past year. */
function madeOn(day: string, index: number): string {
  const before = addDays(day, -70);
  return before < today ? before : addDays(today, -100 - (index % 265));
}

const invitationsOf = ({ id, network, invitations }: Meeting): LoggedMessage[] =>
  invitations.map(({ person }) => ({
    ...{ receiver: person, day: addDays(today, -20) },
    matters: [{ id: `${id}/invitation/${person}`, kind: 'invitation', network, person }],
  }));

/** Meetings over six years, twelve invited to each; what went out for them is in the log. */
function measurePlanning(count: number): { planMs: number; due: number } {
  const meetings = Array.from({ length: count }, (_, index) => {
    const day = addDays(today, (index % 2_190) - 1_095);
    const people = Array.from({ length: 12 }, (_unused, which) => `p${(index * 7 + which * 31) % 3_000}`);
    return inventedMeeting({ index, day, people, at: instantAt(madeOn(day, index), 600).toISOString() });
  });
  const networks = networksOf(meetings);
  const plan = {
    ...{ county, coordinators: [], networks, unreached: [], others: [] },
    people: peopleNamed(
      new Set(meetings.flatMap(({ invitations }) => invitations.map(({ person }) => person))),
    ),
  };
  const log = meetings.filter(({ createdAt }) => createdAt >= madeUpSince(now)).flatMap(invitationsOf);
  const near = networksOf(meetings.filter(({ time }) => Math.abs(daysBetween(today, time.day)) < 30));
  for (let day = addDays(today, -10); day < today; day = addDays(day, 1)) {
    const due = whatIsDue({ ...plan, networks: near, sent: new SentLog(log) }, instantAt(day, 9 * 60));
    for (const message of due) log.push({ ...message, day });
  }
  const asked = { ...plan, sent: new SentLog(log) };
  const times = Array.from({ length: 7 }, () => {
    const begun = performance.now();
    const due = whatIsDue(asked, now).length;
    return { ms: performance.now() - begun, due };
  }).sort((one, other) => one.ms - other.ms);
  return { planMs: times[3]?.ms ?? 0, due: times[3]?.due ?? 0 };
}

/** Accepts after a moment, and refuses whoever is faster than the limits. */
function strictTeams(time: VirtualTime): DeliverMessage {
  const sent: number[] = [];
  const limit = tenantLimits[0] ?? { count: 50, ms: 1_000 };
  return async (_message, _route, signal) => {
    const before = sent.at(-limit.count);
    if (before !== undefined && time.elapsed() - before < limit.ms)
      return { as: 'later', after: 1_000, reason: '429' };
    sent.push(time.elapsed());
    await time.pause(120, signal);
    return { as: 'accepted', reference: String(sent.length) };
  };
}

function boardOf(count: number): CountyBoard {
  const at = now.toISOString();
  const meetings = Array.from({ length: count / 50 }, (_, index) => {
    const people = Array.from({ length: 50 }, (_unused, which) => `p${index * 50 + which}`);
    return inventedMeeting({ index, day: addDays(today, 60), people, at });
  });
  const chat = (person: string): Route => ({
    channel: 'chat',
    pace: { tenant: 'tenant', conversation: person },
    conversation: {
      tenantId: 't',
      serviceUrl: 'https://teams.example',
      conversationId: person,
      botId: 'bot',
    },
  });
  return {
    plan: {
      ...{ county, coordinators: [], networks: networksOf(meetings), others: [] },
      people: peopleNamed(Array.from({ length: count }, (_, index) => `p${index}`)),
    },
    routesOf: (person) => [chat(person)],
    compose: ({ id, receiver }) => ({
      ...{ id, receiver, language: 'fi', subject: '', told: [], foot: '', calendar: null },
    }),
  };
}

const heapMb = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

/** So many messages through the limits of Teams and a real store, on a clock that passes only when nothing is done. */
async function measureDelivery(count: number): Promise<Omit<ReminderFigures, 'meetings' | 'planMs' | 'due'>> {
  const folder = await mkdtemp(join(tmpdir(), 'luotsi-bench-'));
  const time = new VirtualTime(now);
  const files = new FileStore({ folder, clock: time.clock, report: time.report });
  const board = boardOf(count);
  const rounds = new ReminderRounds({
    ...{ store: timeless(storedNetworks(files, time.report), time), tools: time, run: 'bench' },
    boards: { ids: async () => [county], read: async () => board },
    channels: { chat: strictTeams(time) },
  });
  const [heapBeforeMb, begun, first] = [heapMb(), performance.now(), time.elapsed()];
  try {
    await time.run(rounds.round(new AbortController().signal));
    const seconds = (time.elapsed() - first) / 1_000;
    return {
      ...{ messages: count, rate: count / allowedFor(seconds) },
      ...{ deliverSeconds: (performance.now() - begun) / 1_000, heapBeforeMb, heapAfterMb: heapMb() },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A store whose disk takes no virtual time. */
const timeless = (store: NetworkStore, { during }: VirtualTime): NetworkStore => ({
  ids: (home) => during(store.ids(home)),
  list: (of, at) => during(store.list(of, at)),
  read: (of, at) => during(store.read(of, at)),
  write: (home, changes) => during(store.write(home, changes)),
  expire: (at) => during(store.expire(at)),
});

/** What the limits of a tenant let through in so many seconds. */
const allowedFor = (seconds: number): number =>
  Math.min(...tenantLimits.map(({ count, ms }) => count * (1 + Math.floor((seconds * 1_000) / ms))));

export async function measureReminders(meetings: number, messages: number): Promise<ReminderFigures> {
  return { meetings, ...measurePlanning(meetings), ...(await measureDelivery(messages)) };
}
