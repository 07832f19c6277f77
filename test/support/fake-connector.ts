import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireActivity } from '../../src/guidance/web-chat-port.js';

export interface FakeConnector {
  serviceUrl: string;
  /** What the bot has sent to the channel, in order. */
  sent: WireActivity[];
  /** Answers the next sendings with this status. */
  answerWith(status: number): void;
  close(): Promise<void>;
}

/** A Bot Framework channel's connector service, as far as a reply needs it: a real HTTP server. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const sent: WireActivity[] = [];
  let status = 200;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (status < 300 && /\/v3\/conversations\/[^/]+\/activities/.test(request.url ?? '')) {
      sent.push(JSON.parse(String(Buffer.concat(chunks))));
    }
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: `sent-${sent.length}` }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    sent,
    answerWith: (next) => {
      status = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
