import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { clientAddress } from '../client-address.js';
import { HttpFault } from '../http-fault.js';
import { isAllowedOrigin, type OriginRules, ownUrl } from '../own-origin.js';
import type { SpendLimit } from '../rate-limits.js';
import { readJson, readText } from '../read-body.js';
import { languageOfHeader, languageOfTag } from '../request-language.js';
import { authorise, bearerOf, passOf } from './bearer.js';
import type { ChatPass, ChatTokens } from './chat-tokens.js';
import type { DirectLine } from './direct-line.js';
import { bodyLimit, readIncoming } from './incoming-activity.js';

export interface DirectLineRoutes {
  tokens: ChatTokens;
  directLine: DirectLine;
  origins: OriginRules;
  spend: SpendLimit;
}

const base = '/v3/directline';
const smallBody = 16 * 1024;
const conversationPath = `${base}/conversations/:id`;
type Handler = (request: Request, response: Response) => Promise<void>;

/** Direct Line 3.0 as the official client calls it (architecture.md, Facts worth knowing). */
export function registerDirectLine(server: Server, routes: DirectLineRoutes): void {
  const open = guarded(routes);
  server.post(`${base}/tokens/generate`, open(generateToken(routes)));
  server.post(`${base}/tokens/refresh`, open(refreshToken(routes)));
  server.post(`${base}/conversations`, open(startConversation(routes)));
  server.get(conversationPath, open(reconnect(routes)));
  server.post(`${conversationPath}/activities`, open(postActivity(routes)));
  server.get(`${conversationPath}/activities`, open(getActivities(routes)));
  server.post(`${conversationPath}/upload`, open(refuseUpload(routes)));
  server.del(conversationPath, open(forget(routes)));
  server.post(`${conversationPath}/forget`, open(forget(routes)));
  server.opts(`${base}/*`, open(preflight));
}

/** Pages of foreign origins stop here; those allowed may read the answers, errors included. */
function guarded({ origins, spend }: DirectLineRoutes) {
  return (handle: Handler): Handler =>
    async (request, response) => {
      const { origin } = request.headers;
      response.setHeader('Vary', 'Origin');
      if (!isAllowedOrigin(request, origins)) {
        throw new HttpFault(403, 'origin-not-allowed', 'Pages of this origin may not use this chat.');
      }
      if (origin) response.setHeader('Access-Control-Allow-Origin', origin);
      await spend('requests', clientAddress(request, origins.trustProxy));
      await handle(request, response);
    };
}

const preflight: Handler = async (_request, response) => {
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE');
  response.setHeader(
    'Access-Control-Allow-Headers',
    'Authorization, Content-Type, X-Ms-Bot-Agent, X-Requested-With',
  );
  response.setHeader('Access-Control-Max-Age', '7200');
  response.send(204);
};

const query = (request: Request) => new URLSearchParams(request.getQuery() || '');
const idOf = (request: Request) => String(request.params?.id ?? '');

const generateBody = z
  .object({
    lang: z.string().optional(),
    locale: z.string().optional(),
    resume: z.string().max(4_000).optional(),
  })
  .optional()
  .catch(undefined);

/** `lang` in the query or body; `resume`: an expired token whose conversation is to be gone on with. */
function generateToken({ tokens, spend, origins }: DirectLineRoutes): Handler {
  return async (request, response) => {
    await spend('tokens', clientAddress(request, origins.trustProxy));
    const body = generateBody.parse(await readJson(request, smallBody));
    const resumed = body?.resume ? await tokens.verifyForResuming(body.resume) : null;
    const asked = languageOfTag(query(request).get('lang') ?? body?.lang ?? body?.locale);
    // The page may have gone over to another language since the conversation began.
    if (resumed?.ok) {
      const pass = { ...resumed.pass, language: asked ?? resumed.pass.language };
      return void response.send(200, await tokens.issue(pass));
    }
    const language = asked ?? languageOfHeader(request.headers['accept-language']);
    response.send(200, await tokens.begin(language));
  };
}

function refreshToken({ tokens }: DirectLineRoutes): Handler {
  return async (request, response) => {
    response.send(200, await tokens.issue(await authorise(request, tokens)));
  };
}

function startConversation(routes: DirectLineRoutes): Handler {
  return async (request, response) => {
    const pass = await authorise(request, routes.tokens);
    const body = generateBody.parse(await readJson(request, smallBody));
    const isNew = !routes.directLine.chat(pass).opened;
    await routes.directLine.open(pass, { watermark: '', locale: languageOfTag(body?.locale) });
    response.send(isNew ? 201 : 200, await describeConversation(routes, { request, pass, watermark: '' }));
  };
}

function reconnect(routes: DirectLineRoutes): Handler {
  return async (request, response) => {
    const pass = await authorise(request, routes.tokens, idOf(request));
    const watermark = query(request).get('watermark') ?? '';
    await routes.directLine.open(pass, { watermark, locale: null });
    response.send(200, await describeConversation(routes, { request, pass, watermark }));
  };
}

async function describeConversation(
  { tokens, origins }: DirectLineRoutes,
  { request, pass, watermark }: { request: Request; pass: ChatPass; watermark: string },
) {
  const stream = new URL(`${ownUrl(request, origins)}${base}/conversations/${pass.conversationId}/stream`);
  stream.protocol = stream.protocol === 'https:' ? 'wss:' : 'ws:';
  stream.searchParams.set('watermark', watermark);
  stream.searchParams.set('t', await tokens.issueStream(pass));
  return { ...(await tokens.issue(pass)), streamUrl: stream.href };
}

function postActivity({ tokens, directLine, spend }: DirectLineRoutes): Handler {
  return async (request, response) => {
    const pass = await authorise(request, tokens, idOf(request));
    await spend('activities', pass.conversationId);
    const activity = readIncoming(await readJson(request, bodyLimit), pass.userId);
    response.send(200, await directLine.post(pass, activity));
  };
}

function getActivities({ tokens, directLine }: DirectLineRoutes): Handler {
  return async (request, response) => {
    const pass = await authorise(request, tokens, idOf(request));
    response.send(200, directLine.chat(pass).since(query(request).get('watermark') ?? ''));
  };
}

function refuseUpload({ tokens }: DirectLineRoutes): Handler {
  return async (request) => {
    await authorise(request, tokens, idOf(request));
    throw new HttpFault(415, 'no-files', 'Luotsi takes no files or pictures. Write in words.').withHeaders({
      Connection: 'close',
    });
  };
}

/** Quick exit. A page that is being left can send no header (sendBeacon): the token may be the body. */
function forget({ tokens, directLine }: DirectLineRoutes): Handler {
  return async (request, response) => {
    const body = request.method === 'POST' ? (await readText(request, smallBody)).trim() : '';
    const token = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(body) ? body : bearerOf(request);
    // An expired token may still erase its own conversation.
    await directLine.forget(passOf(await tokens.verifyForResuming(token), idOf(request)));
    response.send(204);
  };
}
