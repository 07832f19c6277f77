import { TurnQueue } from './turn-queue.js';

/** How many handled activities are remembered, so that one delivered again is not a second turn. */
const memory = 2_000;

export interface TurnKey {
  conversation: string;
  /** The channel's id of the activity, when it has one. */
  activity: string | null;
}

/** Takes the turns of each conversation one after another, and each activity once. */
export class OrderedTurns {
  private readonly queues = new Map<string, TurnQueue>();
  private readonly results = new Map<string, Promise<void>>();

  /** The same activity again gets the first one's result; one that failed may be tried again. */
  take({ conversation, activity }: TurnKey, turn: () => Promise<void>): Promise<void> {
    if (activity === null) return this.enqueue(conversation, turn);
    const key = `${conversation}\n${activity}`;
    const known = this.results.get(key);
    if (known) return known;
    const result = this.enqueue(conversation, turn);
    this.results.set(key, result);
    result.catch(() => this.results.delete(key));
    const [oldest] = this.results.keys();
    if (this.results.size > memory && oldest !== undefined) this.results.delete(oldest);
    return result;
  }

  /** Resolves when no turn is under way. */
  async settle(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.add(async () => undefined)));
  }

  private async enqueue(conversation: string, turn: () => Promise<void>): Promise<void> {
    const queue = this.queues.get(conversation) ?? new TurnQueue();
    this.queues.set(conversation, queue);
    try {
      await queue.add(turn);
    } finally {
      if (queue.length === 0 && this.queues.get(conversation) === queue) this.queues.delete(conversation);
    }
  }
}
