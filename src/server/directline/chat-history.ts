import type { WireActivity } from '../../guidance/web-chat-port.js';

/** What a client gets of a conversation; `watermark` names the last activity of the set. */
export interface ActivitySet {
  activities: WireActivity[];
  watermark: string;
}

interface Kept {
  number: number;
  at: number;
  size: number;
  activity: WireActivity;
}

export const historyLimits = { minutes: 30, activities: 200, bytes: 512 * 1024 };

/**
 * The last activities of one conversation, kept in memory for those who reconnect: at most 30 minutes, and
 * bounded in number and bytes. Numbers go on growing from the moment of creation, so that the watermark of an
 * earlier process or a forgotten history never hides what came after.
 */
export class ChatHistory {
  private kept: Kept[] = [];
  private last: number;

  constructor(startAt: number) {
    this.last = startAt;
  }

  /** A number of its own for an activity to come, in order. */
  nextNumber(): number {
    this.last += 1;
    return this.last;
  }

  append(activities: readonly { number: number; activity: WireActivity }[], now: Date): void {
    for (const { number, activity } of activities) {
      const size = Buffer.byteLength(JSON.stringify(activity));
      this.kept.push({ number, at: now.getTime(), size, activity });
    }
    this.kept.sort((a, b) => a.number - b.number);
    this.trim(now);
  }

  /** Everything after the watermark; all there is for one that this history never gave. */
  since(watermark: string, now: Date): ActivitySet {
    this.trim(now);
    const after = /^\d{1,15}$/.test(watermark) ? Number(watermark) : 0;
    const known = after <= this.last ? after : 0;
    const activities = this.kept.filter((one) => one.number > known).map((one) => one.activity);
    return { activities, watermark: String(this.kept.at(-1)?.number ?? this.last) };
  }

  /** Bytes that are kept. */
  get size(): number {
    return this.kept.reduce((sum, one) => sum + one.size, 0);
  }

  isEmpty(now: Date): boolean {
    this.trim(now);
    return this.kept.length === 0;
  }

  clear(): void {
    this.kept = [];
  }

  private trim(now: Date): void {
    const oldest = now.getTime() - historyLimits.minutes * 60_000;
    this.kept = this.kept.filter((one) => one.at > oldest).slice(-historyLimits.activities);
    let bytes = this.size;
    while (bytes > historyLimits.bytes) bytes -= this.kept.shift()?.size ?? bytes;
  }
}
