import { type HandingOver, handOverItem, type Situation } from './hand-over-item.js';
import type { Item } from './outbox-desk.js';

/** Messages under way at once: enough to fill Teams’ rate at half a second an answer, few to be in doubt after a crash. */
const atOnce = 25;
/** A conversation that wants to be left alone for longer is left to the next round. */
const longestWait = 60_000;

export interface Delivering extends HandingOver {
  /** The county as it is now; asked for each message, so that what was cancelled meanwhile is not sent. */
  situation(): Promise<Situation>;
  signal: AbortSignal;
}

interface Queued {
  item: Item;
  /** By the clock that only runs forward. */
  notBefore: number;
}

/** Hands over everything whose time has come, as fast as the limits allow; ends early when told to stop. */
export async function deliverCounty(items: readonly Item[], delivering: Delivering): Promise<void> {
  const queue = dueItems(items, delivering).map((item): Queued => ({ item, notBefore: 0 }));
  queue.reverse();
  const parked: Queued[] = [];
  const worker = async (): Promise<void> => {
    for (let next = take(queue, parked); next; next = take(queue, parked)) {
      if (delivering.signal.aborted) return;
      await work(next, parked, delivering);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, worker));
}

function dueItems(items: readonly Item[], { tools }: Delivering): Item[] {
  const now = tools.clock().toISOString();
  return items
    .filter(({ value }) => value.state === 'waiting' && value.notBefore <= now)
    .sort((one, other) => (one.value.notBefore < other.value.notBefore ? -1 : 1));
}

function take(queue: Queued[], parked: Queued[]): Queued | undefined {
  const first = queue.pop();
  if (first) return first;
  parked.sort((one, other) => one.notBefore - other.notBefore);
  return parked.shift();
}

async function work(next: Queued, parked: Queued[], delivering: Delivering): Promise<void> {
  const { tools, signal } = delivering;
  const early = next.notBefore - tools.elapsed();
  if (early > 0) await tools.pause(early, signal);
  for (;;) {
    if (signal.aborted) return;
    const step = await handOverItem(next.item, await delivering.situation(), delivering);
    if (step === 'done') return;
    if (step.of === 'conversation') {
      if (step.wait <= longestWait) parked.push({ ...next, notBefore: tools.elapsed() + step.wait });
      return;
    }
    await tools.pause(step.wait, signal);
  }
}
