/** At most `count` sends within any `ms` milliseconds. */
export interface Limit {
  count: number;
  ms: number;
}

/** What Teams allows a bot in one conversation, and in one tenant. */
export const conversationLimits: readonly Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
export const tenantLimits: readonly Limit[] = [{ count: 50, ms: 1_000 }];

/** The moments of the last sends, as far back as the limits look. */
class SendLog {
  readonly #sent: number[] = [];

  constructor(private readonly limits: readonly Limit[]) {}

  earliest(from: number): number {
    return this.limits.reduce((latest, { count, ms }) => {
      const before = this.#sent.at(-count);
      return before === undefined ? latest : Math.max(latest, before + ms);
    }, from);
  }

  add(moment: number): void {
    this.#sent.push(moment);
    const longest = Math.max(...this.limits.map(({ count }) => count));
    if (this.#sent.length > longest * 2) this.#sent.splice(0, this.#sent.length - longest);
  }

  /** Whether no limit would notice if this log were forgotten. */
  isIdle(now: number): boolean {
    const longest = Math.max(...this.limits.map(({ ms }) => ms));
    return (this.#sent.at(-1) ?? 0) + longest <= now;
  }
}

const logsKept = 2_000;

export type Turn = { free: true } | { free: false; of: 'conversation' | 'tenant'; wait: number };

/**
 * Whether a message may go to a conversation of a tenant now, and how long it would have to wait. Milliseconds of
 * a clock that only runs forward: the clock on the wall may be set.
 */
export class Pace {
  readonly #conversations = new Map<string, SendLog>();
  readonly #tenants = new Map<string, SendLog>();
  readonly #held = new Map<string, number>();

  /** Takes the turn when it is free. */
  take(to: { tenant: string; conversation: string }, now: number): Turn {
    const conversation = logOf(this.#conversations, to.conversation, conversationLimits);
    const tenant = logOf(this.#tenants, to.tenant, tenantLimits);
    const own = conversation.earliest(Math.max(now, this.#held.get(to.conversation) ?? 0));
    if (own > now) return { free: false, of: 'conversation', wait: own - now };
    const shared = tenant.earliest(now);
    if (shared > now) return { free: false, of: 'tenant', wait: shared - now };
    conversation.add(now);
    tenant.add(now);
    if (this.#conversations.size > logsKept) this.#forgetIdle(now);
    return { free: true };
  }

  /** The channel asked to leave this conversation alone until then. */
  hold(conversation: string, until: number): void {
    this.#held.set(conversation, Math.max(until, this.#held.get(conversation) ?? 0));
  }

  #forgetIdle(now: number): void {
    for (const [id, log] of this.#conversations) if (log.isIdle(now)) this.#conversations.delete(id);
    for (const [id, until] of this.#held) if (until <= now) this.#held.delete(id);
  }
}

function logOf(logs: Map<string, SendLog>, id: string, limits: readonly Limit[]): SendLog {
  const known = logs.get(id);
  if (known) return known;
  const log = new SendLog(limits);
  logs.set(id, log);
  return log;
}
