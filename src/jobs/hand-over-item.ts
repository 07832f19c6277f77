import type { CountyBoard } from '../network/delivery/county-board.js';
import {
  afterHandOver,
  claimed,
  nextChannel,
  notReached,
  turnedAway,
} from '../network/delivery/delivery-steps.js';
import type { HandOver } from '../network/delivery/hand-over.js';
import type { OutboxEntry } from '../network/delivery/outbox-entry.js';
import type { Deliver, OutgoingMessage, Route } from '../network/delivery/outgoing-message.js';
import type { Pace } from '../network/delivery/pace.js';
import { fullReach, worthTrying } from '../network/delivery/reach.js';
import { type PlanView, stillDue } from '../network/delivery/still-due.js';
import type { Matter, MatterKind } from '../network/reminders/matter.js';
import type { JobTools } from './job-tools.js';
import type { Item, OutboxDesk } from './outbox-desk.js';

export interface HandingOver {
  desk: OutboxDesk;
  channels: Deliver;
  pace: Pace;
  tools: JobTools;
  /** This process, so that a later one knows whose claim it finds. */
  run: string;
  /** How long a channel is waited for. */
  patience: number;
}

export interface Situation {
  board: CountyBoard;
  view: PlanView;
}

/** `wait`: not its turn yet; milliseconds. */
export type Step = 'done' | { wait: number; of: 'conversation' | 'tenant' };

/** Takes one message as far as it goes now: off the list, to a channel, or no further. */
export async function handOverItem(item: Item, situation: Situation, parts: HandingOver): Promise<Step> {
  const { desk, channels, pace, tools } = parts;
  const now = tools.clock();
  const matters = item.value.matters.filter((matter) => stillDue(matter, situation.view, now));
  if (matters.length === 0) {
    await desk.takeBack(item);
    return 'done';
  }
  const routes = situation.board
    .routesOf(item.value.receiver)
    .filter((route) => channels[route.channel] && mayTake(route, matters));
  const route = await routeOf(item.value, routes, parts);
  if (!route) {
    await desk.conclude(item, notReached(withoutAddress(item.value, now)));
    return 'done';
  }
  const turn = pace.take(route.pace, tools.elapsed());
  if (!turn.free) return turn;
  const mine = await desk.change(item, claimed({ ...item.value, matters }, { run: parts.run, now }));
  if (!mine) return 'done';
  const message = situation.board.compose({ id: item.id, receiver: item.value.receiver, matters }, now);
  await desk.conclude(mine, await answerOf(message, { route, routes, entry: mine.value, parts }));
  return 'done';
}

/** In a channel everyone reads along: nothing goes there but what its own network's meetings are. */
const mayTake = (route: Route, matters: readonly Matter[]): boolean =>
  route.channel !== 'mention' ||
  matters.every(({ kind, network }) => network === route.network && openKinds.includes(kind));

const openKinds: readonly MatterKind[] = ['invitation', 'poll', 'moved', 'cancelled', 'reminder'];

async function routeOf(entry: OutboxEntry, routes: readonly Route[], { desk, tools }: HandingOver) {
  const reach = (await desk.reach(entry.receiver))?.value ?? fullReach;
  const there = routes.map(({ channel }) => channel);
  const next = nextChannel(entry, worthTrying(reach, there, tools.clock()));
  return routes.find(({ channel }) => channel === next) ?? null;
}

/** Says why nothing was even tried. */
const withoutAddress = (entry: OutboxEntry, now: Date): OutboxEntry =>
  entry.closed.length > 0 ? entry : turnedAway(entry, { channel: 'mail', reason: 'no-address', now });

interface Handed {
  route: Route;
  routes: readonly Route[];
  entry: OutboxEntry;
  parts: HandingOver;
}

async function answerOf(
  message: OutgoingMessage,
  { route, routes, entry, parts }: Handed,
): Promise<OutboxEntry> {
  const { channels, pace, tools } = parts;
  const deliver = channels[route.channel];
  const handOver: HandOver = deliver
    ? await withPatience((signal) => deliver(message, route, signal), parts)
    : { as: 'closed', reason: 'not-there' };
  if (handOver.as === 'later' && handOver.after) {
    pace.hold(route.pace.conversation, tools.elapsed() + handOver.after);
  }
  const there = routes.map(({ channel }) => channel).filter((channel) => channel !== route.channel);
  const hasNext = nextChannel(entry, there) !== null;
  const outcome = { channel: route.channel, handOver, now: tools.clock(), chance: tools.chance(), hasNext };
  return afterHandOver(entry, outcome);
}

/** A channel that does not answer in time may have taken the message all the same. */
async function withPatience(
  send: (signal: AbortSignal) => Promise<HandOver>,
  { tools, patience }: HandingOver,
): Promise<HandOver> {
  const over = new AbortController();
  const answered = new AbortController();
  const timeOut = tools.pause(patience, answered.signal).then((): HandOver => {
    over.abort();
    return { as: 'doubtful', reason: 'no answer in time' };
  });
  try {
    return await Promise.race([send(over.signal), timeOut]);
  } finally {
    answered.abort();
  }
}
