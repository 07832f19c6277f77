import type { Request, Response, Server } from 'restify';
import type { ReportTrouble } from '../guidance/report-trouble.js';
import { StoreUnavailable } from '../guidance/store-unavailable.js';
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
  report: ReportTrouble;
}

const limit = 256 * 1024;

/** `POST /api/messages`, where the Bot Framework's channels deliver. */
export function registerBotEndpoint(
  server: Server,
  { receive, loopbackOnly, report }: BotEndpointOptions,
): void {
  server.post('/api/messages', async (request: Request, response: Response) => {
    if (loopbackOnly && !isLoopback(request)) throw new HttpFault(403, 'loopback-only', onlyHere);
    const activity = await readJson(request, limit);
    if (loopbackOnly && !isLoopbackUrl(serviceUrlOf(activity))) {
      throw new HttpFault(403, 'loopback-only', onlyHere);
    }
    const result = await receive(request.headers.authorization ?? '', activity).catch(asFault(report));
    if (result.ok) return void response.send(result.status, result.body ?? {});
    throw result.reason === 'bad-activity'
      ? new HttpFault(400, 'bad-activity', 'This is not an activity of a Bot Framework channel.')
      : new HttpFault(401, 'unauthorised', 'The sender could not be verified.');
  });
}

/** What a channel's own service answered us is none of the sender's business. */
const asFault =
  (report: ReportTrouble) =>
  (cause: unknown): never => {
    if (cause instanceof StoreUnavailable) throw cause;
    const what = 'a reply could not be handed to its channel; the conversation is as after the turn';
    report({ code: 'reply-not-sent', what, cause });
    throw new HttpFault(502, 'reply-not-sent', 'The reply could not be handed to the channel.');
  };

const onlyHere = 'Without an app id the bot takes messages from this machine alone.';

const serviceUrlOf = (activity: unknown): unknown =>
  typeof activity === 'object' && activity !== null && 'serviceUrl' in activity
    ? activity.serviceUrl
    : undefined;
