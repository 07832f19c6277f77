import type { Request, Response, Server } from 'restify';
import { HttpFault } from './http-fault.js';

/** `/healthz`: the process answers. `/readyz`: it takes conversations; not while it stops or cannot store. */
export function registerHealth(server: Server, isReady: () => Promise<boolean>): void {
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    if (!(await isReady())) {
      throw new HttpFault(503, 'not-ready', 'The service does not take conversations now.');
    }
    response.send(200, { status: 'ready' });
  });
}
