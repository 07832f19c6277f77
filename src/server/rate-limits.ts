import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpFault } from './http-fault.js';

export interface Limit {
  points: number;
  /** Seconds. */
  duration: number;
}

/** Generous for people, a library's shared address included; narrow for scripts. */
export const defaultLimits = {
  /** New tokens, by address. */
  tokens: { points: 60, duration: 60 },
  /** Activities, by conversation. */
  activities: { points: 40, duration: 20 },
  /** All requests of the chat, by address. */
  requests: { points: 1_200, duration: 60 },
  /** Links asked for by e-mail, by address. */
  links: { points: 6, duration: 3_600 },
};
export type LimitName = keyof typeof defaultLimits;
export type Limits = Record<LimitName, Limit>;

export type SpendLimit = (limit: LimitName, key: string) => Promise<void>;

/** Counts in memory; a spent limit is a 429 that says when to come back. */
export function createRateLimits(limits: Limits): SpendLimit {
  const limiter = (name: LimitName) => new RateLimiterMemory({ keyPrefix: name, ...limits[name] });
  const limiters = {
    tokens: limiter('tokens'),
    activities: limiter('activities'),
    requests: limiter('requests'),
    links: limiter('links'),
  };
  return async (name, key) => {
    try {
      await limiters[name].consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      const message = `Too many requests. Try again in ${seconds} seconds.`;
      throw new HttpFault(429, 'too-many-requests', message).withHeaders({ 'Retry-After': String(seconds) });
    }
  };
}
