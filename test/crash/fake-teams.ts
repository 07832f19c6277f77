import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isBlocked } from './crash-county.js';

/** What happens to one call, by chance. */
type Fate = 'accept' | 'too-many' | 'precondition' | 'failure' | 'hang' | 'reset' | 'accept-and-reset';
const failures: Fate[] = ['too-many', 'precondition', 'failure', 'hang', 'reset', 'accept-and-reset'];

/** Teams as far as sending goes: accepts, refuses and breaks off by chance, and counts what each person got. */
export class FakeTeams {
  /** Message id → how often it arrived. */
  readonly received = new Map<string, number>();
  calls = 0;
  failed = 0;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  constructor(
    private readonly chance: () => number,
    private readonly failing: number,
  ) {}

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    // A caller that was killed in the middle of its request: nothing was accepted.
    try {
      for await (const part of request) parts.push(part as Buffer);
    } catch {
      return;
    }
    const { id, receiver } = JSON.parse(Buffer.concat(parts).toString('utf8')) as {
      id: string;
      receiver: string;
    };
    this.calls += 1;
    if (isBlocked(Number(receiver.slice(1)))) {
      reply(response, blocked);
      return;
    }
    const fate = this.#fate();
    if (!fate.startsWith('accept')) this.failed += 1;
    await new Promise((resolve) => setTimeout(resolve, this.chance() * 40));
    this.#meet(fate, id, response);
  }

  #fate(): Fate {
    if (this.chance() >= this.failing) return 'accept';
    return failures[Math.floor(this.chance() * failures.length)] ?? 'failure';
  }

  #meet(fate: Fate, id: string, response: ServerResponse): void {
    if (fate.startsWith('accept')) this.received.set(id, (this.received.get(id) ?? 0) + 1);
    const answer = answers[fate];
    // A call that hangs is left without an answer until its caller gives up.
    if (fate === 'hang') return;
    if (!answer) response.destroy();
    else reply(response, answer);
  }
}

interface Answer {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

const blocked: Answer = { status: 403, body: { error: { code: 'ConversationBlockedByUser' } } };
const answers: Partial<Record<Fate, Answer>> = {
  accept: { status: 201, body: { id: 'activity' } },
  'too-many': { status: 429, body: { error: { code: 'TooManyRequests' } }, headers: { 'Retry-After': '1' } },
  precondition: { status: 412, body: { error: { code: 'PreconditionFailed' } } },
  failure: { status: 500, body: { error: { code: 'ServiceError' } } },
};

function reply(response: ServerResponse, { status, body, headers }: Answer): void {
  // In two calls: where restify is loaded too, it replaces `writeHead` by one that gives nothing back.
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
