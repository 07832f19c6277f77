import { createServer, type Request, type Response, type Server } from 'restify';
import type { ReportTrouble } from '../guidance/report-trouble.js';
import { errorBody, faultOf } from './error-body.js';
import type { HttpFault } from './http-fault.js';
import type { Log } from './log.js';
import { setSecurityHeaders } from './security-headers.js';

export interface HttpServerOptions {
  log: Log;
  report: ReportTrouble;
  /** The same error as a page, for who asks with a browser. */
  sendErrorPage?: SendErrorPage;
}

export type SendErrorPage = (request: Request, response: Response, fault: HttpFault) => void;

type ErrorEvent = [request: Request, response: Response, error: unknown, done: () => void];

/**
 * An HTTP server whose errors are JSON, or a page for a browser, without their inside, and whose log knows route
 * patterns only.
 */
export function createHttpServer({ log, report, sendErrorPage }: HttpServerOptions): Server {
  const server = createServer({
    name: 'luotsi',
    ignoreTrailingSlash: true,
    // A personal link's sealed part is longer than the 100 characters that are usual.
    maxParamLength: 4_000,
    formatters: { 'application/json': formatJson },
  });
  server.pre(async (request: Request, response: Response) => {
    setSecurityHeaders(request, response);
    // Node leaves the body of the answer out by itself; it knows what was asked.
    if (request.method === 'HEAD') request.method = 'GET';
  });
  server.on('restifyError', (...[request, response, error, done]: ErrorEvent) => {
    if (!faultOf(error)) {
      const ids = { method: request.method ?? '', route: routeOf(request) };
      report({ code: 'request-failed', what: 'a request could not be answered', ids, cause: error });
    }
    sendError(request, response, { error, sendErrorPage });
    done();
  });
  server.on('after', (request: Request, response: Response) => {
    const took = Math.round(Date.now() - request.time());
    const { method } = request;
    log.info({ method, route: routeOf(request), status: response.statusCode, ms: took }, 'request');
  });
  limitSlowness(server);
  return server;
}

/** The pattern, never the address: an address may hold a conversation's id. */
export const routeOf = (request: Request): string => {
  const path: unknown = request.getRoute()?.path;
  return typeof path === 'string' ? path : 'none';
};

/** Sent here, because restify itself would send what it does not know with its inside. */
function sendError(
  request: Request,
  response: Response,
  { error, sendErrorPage }: { error: unknown; sendErrorPage?: SendErrorPage },
): void {
  if (response.headersSent) return;
  const { fault, body } = errorBody(error);
  for (const [name, value] of Object.entries(fault.headers)) response.setHeader(name, value);
  response.setHeader('Vary', 'Accept, Accept-Language');
  if (sendErrorPage && wantsPage(request)) sendErrorPage(request, response, fault);
  else response.send(fault.status, body);
}

/** What a browser sends when a person goes to an address; a script's request accepts anything. */
const wantsPage = ({ headers }: Request): boolean => String(headers.accept ?? '').includes('text/html');

function formatJson(_request: Request, response: Response, body: unknown): string {
  const text = JSON.stringify(body instanceof Error ? errorBody(body).body : body) ?? 'null';
  response.setHeader('Content-Length', Buffer.byteLength(text));
  return text;
}

/** A sender that dawdles must not hold a connection for ever. */
function limitSlowness({ server }: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 65_000;
  server.maxRequestsPerSocket = 0;
}
