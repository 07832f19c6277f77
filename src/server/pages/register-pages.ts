import type { Request, Response, Server } from 'restify';
import type { SendErrorPage } from '../create-http-server.js';
import { languageOfHeader, languageOfTag } from '../request-language.js';
import { contentSecurityPolicy, freshNonce } from './content-security-policy.js';
import { errorPage } from './error-page.js';
import { frontPage } from './front-page.js';
import { helplinesPage } from './helplines-page.js';
import type { MakePage, PageContext, PageRequest } from './page-context.js';
import { renderInFrame } from './page-frame.js';
import { pagePaths } from './page-paths.js';
import { placesPage } from './places-page.js';
import { accessibilityPage, privacyPage, sourcesPage } from './text-pages.js';

const pages = {
  places: placesPage,
  helplines: helplinesPage,
  accessibility: accessibilityPage,
  privacy: privacyPage,
  sources: sourcesPage,
};

/** The front page, the plain pages in their three addresses each, and the files that they load. */
export function registerPages(server: Server, context: PageContext): void {
  context.assets.register(server);
  server.get('/', serve(frontPage, context, null));
  for (const [name, paths] of Object.entries(pagePaths)) {
    const make = pages[name as keyof typeof pages];
    for (const [language, path] of Object.entries(paths)) server.get(path, serve(make, context, language));
  }
}

/** `?lang=` first, then the language of the address, then what the browser asks for. */
function readPageRequest(request: Request, context: PageContext, ofPath: string | null): PageRequest {
  const query = new URLSearchParams(request.getQuery() || '');
  const wished =
    languageOfTag(query.get('lang')) ??
    languageOfTag(ofPath) ??
    languageOfHeader(request.headers['accept-language']);
  return {
    language: wished ?? 'fi',
    now: context.clock(),
    nonce: freshNonce(),
    path: request.getPath(),
    query,
  };
}

const serve =
  (make: MakePage, context: PageContext, ofPath: string | null) =>
  async (request: Request, response: Response): Promise<void> =>
    send(response, make, { asked: readPageRequest(request, context, ofPath), context, status: 200 });

/** An error as a page, in the reader's language, with 112 and ways on like every page. */
export const errorPages =
  (context: PageContext): SendErrorPage =>
  (request, response, { status }) =>
    send(response, errorPage(status), { asked: readPageRequest(request, context, null), context, status });

function send(
  response: Response,
  make: MakePage,
  { asked, context, status }: { asked: PageRequest; context: PageContext; status: number },
): void {
  const html = renderInFrame(make(asked, context), asked, context);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Language', asked.language);
  response.setHeader('Vary', 'Accept, Accept-Language');
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(asked.nonce, context.embedOrigins));
  response.setHeader('Content-Length', Buffer.byteLength(html));
  // Restify is told that this is the whole answer: after an error it would send another.
  response.sendRaw(status, html);
}
