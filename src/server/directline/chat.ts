import { z } from 'zod';
import { TurnQueue } from '../../guidance/turn-queue.js';
import type { WireActivity } from '../../guidance/web-chat-port.js';
import { type ActivitySet, ChatHistory } from './chat-history.js';

/** The turn record of a reply after which nothing is known of the person any more. */
const saysErased = z.object({
  luotsi: z.object({ intent: z.literal('delete-my-data'), does: z.literal('done') }),
});

type Numbered = { number: number; activity: WireActivity & { id: string } };

/** One web chat conversation of this process: its recent activities, its listeners, its turns in order. */
export class Chat {
  readonly queue = new TurnQueue();
  /** Results of messages by the client's own id, so that a message sent twice is one turn. */
  readonly results = new Map<string, Promise<{ id: string }>>();
  readonly listeners = new Set<(set: ActivitySet) => void>();
  private readonly closers = new Set<() => void>();
  opened = false;
  lastUsed = 0;
  /** A crisis or a need of violence was spoken of: a reload must show none of it. */
  sensitive = false;
  private readonly history: ChatHistory;
  private held: Numbered[] | null = null;

  constructor(
    readonly id: string,
    private readonly clock: () => Date,
  ) {
    // The real clock: numbers must grow over restarts, which a clock set for a demonstration does not.
    this.history = new ChatHistory(Date.now());
  }

  /** Numbers an activity, gives it its id and time; it is not in the history yet. */
  stamp(activity: WireActivity): Numbered {
    const number = this.history.nextNumber();
    const stamped = {
      ...activity,
      id: `${this.id}|${number}`,
      channelId: 'webchat',
      conversation: { id: this.id },
      // Real time as well: the client sorts by it beside its own messages.
      timestamp: new Date().toISOString(),
    };
    return { number, activity: stamped };
  }

  /** Holds back what is delivered during a turn: nothing is shown of one whose state was not stored. */
  async during<T>(own: Numbered | null, turn: () => Promise<T>): Promise<T> {
    this.held = own ? [own] : [];
    try {
      const result = await turn();
      this.publish(this.held);
      return result;
    } finally {
      this.held = null;
    }
  }

  deliver(activities: readonly WireActivity[]): string[] {
    const stamped = activities.map((activity) => this.stamp(activity));
    if (activities.some((one) => one.channelData?.sensitive === true)) this.sensitive = true;
    if (this.held) this.held.push(...stamped);
    else this.publish(stamped);
    return stamped.map(({ activity }) => activity.id);
  }

  since(watermark: string): ActivitySet {
    return this.history.since(watermark, this.clock());
  }

  /** Bytes of history that are kept. */
  get size(): number {
    return this.history.size;
  }

  isEmpty(): boolean {
    return this.history.isEmpty(this.clock());
  }

  clear(): void {
    this.history.clear();
    this.results.clear();
    this.sensitive = false;
  }

  /** What ends when the conversation is erased. */
  onErase(close: () => void): () => void {
    this.closers.add(close);
    return () => this.closers.delete(close);
  }

  erase(): void {
    this.clear();
    for (const close of this.closers) close();
  }

  private publish(stamped: Numbered[]): void {
    if (stamped.length === 0) return;
    // "Delete my data" takes what was said before along; the confirmation alone stays for who reconnects.
    if (stamped.some(({ activity }) => saysErased.safeParse(activity.channelData).success))
      this.history.clear();
    this.history.append(stamped, this.clock());
    const activities = stamped.map((one) => one.activity);
    const watermark = String(stamped.at(-1)?.number);
    for (const listener of this.listeners) listener({ activities, watermark });
  }
}
