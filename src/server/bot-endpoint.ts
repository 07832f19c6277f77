import type { Request, Response, Server } from 'restify';
import { HttpFault } from './http-fault.js';
import { isLoopback, isLoopbackUrl } from './loopback.js';
import { readJson } from './read-body.js';

/** How the endpoint hands an activity to the bot. */
export type ReceiveActivity = (
  authorization: string,
  body: unknown,
) => Promise<
  | { ok: true; status: number; body: unknown }
  | { ok: false; reason: 'bad-activity' }
  | { ok: false; reason: 'unauthorised'; cause: unknown }
>;

export interface BotEndpointOptions {
  receive: ReceiveActivity;
  /** No app id: the framework asks for no proof, so nothing but this machine may come in. */
  loopbackOnly: boolean;
}

const limit = 256 * 1024;

/** `POST /api/messages`, where the Bot Framework's channels deliver. */
export function registerBotEndpoint(server: Server, { receive, loopbackOnly }: BotEndpointOptions): void {
  server.post('/api/messages', async (request: Request, response: Response) => {
    if (loopbackOnly && !isLoopback(request)) throw new HttpFault(403, 'loopback-only', onlyHere);
    const activity = await readJson(request, limit);
    if (loopbackOnly && !isLoopbackUrl(serviceUrlOf(activity))) {
      throw new HttpFault(403, 'loopback-only', onlyHere);
    }
    const result = await receive(request.headers.authorization ?? '', activity);
    if (result.ok) return void response.send(result.status, result.body ?? {});
    throw result.reason === 'bad-activity'
      ? new HttpFault(400, 'bad-activity', 'This is not an activity of a Bot Framework channel.')
      : new HttpFault(401, 'unauthorised', 'The sender could not be verified.');
  });
}

const onlyHere = 'Without an app id the bot takes messages from this machine alone.';

const serviceUrlOf = (activity: unknown): unknown =>
  typeof activity === 'object' && activity !== null && 'serviceUrl' in activity
    ? activity.serviceUrl
    : undefined;
