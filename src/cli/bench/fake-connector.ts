import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeConnector {
  url: string;
  /** Replies received so far. */
  received(): number;
  stop(): Promise<void>;
}

/** The channel's side of Bot Framework: takes every reply and gives it an id. */
export async function startFakeConnector(): Promise<FakeConnector> {
  let received = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      received += 1;
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ id: `r${received}` }));
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received: () => received,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
