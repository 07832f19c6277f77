import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireActivity } from '../../src/guidance/web-chat-port.js';

interface Call {
  method: string;
  /** Decoded. */
  conversationId: string;
  activity: WireActivity;
}

interface Refusal {
  status: number;
  code: string;
  /** Seconds, as Teams says them. */
  retryAfter?: number;
}

export interface TeamsMember {
  id: string;
  aadObjectId: string;
  name: string;
}

export interface FakeTeams {
  serviceUrl: string;
  /** What has been sent and accepted, in order; an update has the method PUT. */
  calls: Call[];
  /** Requests of every kind, refused ones too. */
  requests: string[];
  members: Map<string, TeamsMember[]>;
  /** Refuses the next requests, one refusal each. */
  refuseNext(...refusals: Refusal[]): void;
  /** Refuses everything to one conversation for good. */
  refuse(conversationId: string, refusal: Refusal): void;
  reset(): void;
  close(): Promise<void>;
}

const sizeLimit = 80 * 1024;
const pageLimit = 2;

interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

const refused = ({ status, code, retryAfter }: Refusal): Answer => ({
  status,
  body: { error: { code, message: `${code}: what Teams tells` } },
  headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
});

/** Teams' connector as it behaves: conversations, paged members, sub-codes, throttling, a limit of size. */
class Teams {
  readonly calls: Call[] = [];
  readonly requests: string[] = [];
  readonly members = new Map<string, TeamsMember[]>();
  readonly next: Refusal[] = [];
  readonly lasting = new Map<string, Refusal>();

  answer(request: IncomingMessage, body: Buffer): Answer {
    const url = new URL(request.url ?? '', 'http://teams');
    const method = request.method ?? '';
    const path = url.pathname.split('/').slice(1).map(decodeURIComponent);
    this.requests.push(`${method} /${path.join('/')}`);
    const [, , conversationId = ''] = path;
    const refusal = this.next.shift() ?? this.lasting.get(conversationId);
    if (refusal) return refused(refusal);
    if (body.length > sizeLimit) return refused({ status: 413, code: 'MessageSizeTooBig' });
    if (method === 'GET') return this.read(path, url.searchParams);
    const activity: WireActivity & { members?: TeamsMember[] } = JSON.parse(String(body));
    if (path.length === 2) return this.create(activity.members?.[0]?.id ?? '');
    this.calls.push({ method, conversationId, activity });
    return {
      status: 200,
      body: { id: path[4] && method === 'PUT' ? path[4] : `message-${this.calls.length}` },
    };
  }

  private read([, , conversationId = '', what, id]: string[], query: URLSearchParams): Answer {
    const all = this.members.get(conversationId) ?? [];
    if (what === 'members') {
      const member = all.find((one) => one.id === id || one.aadObjectId === id);
      return member
        ? { status: 200, body: member }
        : refused({ status: 404, code: 'MemberNotFoundInConversation' });
    }
    const from = Number(query.get('continuationToken') ?? 0);
    const size = Math.min(pageLimit, Number(query.get('pageSize') ?? pageLimit));
    const end = from + size;
    const more = end < all.length ? { continuationToken: String(end) } : {};
    return { status: 200, body: { members: all.slice(from, end), ...more } };
  }

  /** A personal chat is the same whenever it is asked for. */
  private create(member: string): Answer {
    const refusal = this.lasting.get(`a:${member}`);
    return refusal ? refused(refusal) : { status: 201, body: { id: `a:${member}` } };
  }
}

export async function startFakeTeams(): Promise<FakeTeams> {
  const teams = new Teams();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { status, body, headers } = teams.answer(request, Buffer.concat(chunks));
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { calls, requests, members, next, lasting } = teams;
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    ...{ calls, requests, members },
    refuseNext: (...refusals) => next.push(...refusals),
    refuse: (conversationId, refusal) => lasting.set(conversationId, refusal),
    reset() {
      calls.length = 0;
      requests.length = 0;
      next.length = 0;
      lasting.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
