import { createHash, timingSafeEqual } from 'node:crypto';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Request, Response, Server } from 'restify';
import { HttpFault } from './http-fault.js';
import { isLoopback } from './loopback.js';

/** What is counted of a turn, a family's or a professional's: ids alone. */
export interface CountedTurn {
  intent: string | null;
  does: string;
  lang: string;
}

export interface Metrics {
  /** Counts a turn by the ids of the taxonomy; `seconds` from message to stored state. */
  turn(record: CountedTurn, seconds: number): void;
  turnFailed(): void;
  text(): Promise<string>;
}

export function createMetrics(openStreams: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'luotsi_turns_total',
    help: 'Turns taken, by what was meant, what was done and the language of the reply',
    labelNames: ['intent', 'does', 'language'] as const,
    registers: [registry],
  });
  const failed = new Counter({
    name: 'luotsi_turns_failed_total',
    help: 'Turns that ended in an apology or were not stored',
    registers: [registry],
  });
  const latency = new Histogram({
    name: 'luotsi_turn_seconds',
    help: 'Seconds from message to stored state',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
    registers: [registry],
  });
  new Gauge({
    name: 'luotsi_streams_open',
    help: 'Web chat streams open now',
    registers: [registry],
    collect() {
      this.set(openStreams());
    },
  });
  return {
    turn({ intent, does, lang }, seconds) {
      turns.inc({ intent: intent ?? 'button', does, language: lang });
      latency.observe(seconds);
    },
    turnFailed: () => failed.inc(),
    text: () => registry.metrics(),
  };
}

/** By their digests: of one length whatever was given, and compared in a time that tells nothing. */
const digest = (text: string) => createHash('sha256').update(text).digest();
const isToken = (given: string, token: string) => timingSafeEqual(digest(given), digest(token));

/** `/metrics`: with the token, or from this machine itself when there is none. */
export function registerMetrics(server: Server, metrics: Metrics, token: string | null): void {
  server.get('/metrics', async (request: Request, response: Response) => {
    const [, given = ''] = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    const allowed = token === null ? isLoopback(request) : isToken(given, token);
    if (!allowed) throw new HttpFault(403, 'forbidden', 'The figures are for those who keep the service.');
    const text = await metrics.text();
    response.sendRaw(200, text, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
}
