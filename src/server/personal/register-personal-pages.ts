import type { Request, Response, Server } from 'restify';
import { type FullLanguage, isFull } from '../../guidance/text/languages.js';
import { type Followed, followLink, type LinkBearer } from '../../network/links/follow-link.js';
import { clientAddress } from '../client-address.js';
import { contentSecurityPolicy, freshNonce } from '../pages/content-security-policy.js';
import { readText } from '../read-body.js';
import { languageOfHeader, languageOfTag } from '../request-language.js';
import { askLinkPage, linkSentPage } from './ask-link-page.js';
import { editPage, filledFrom, languageOf, ownEntryPage } from './own-entry-page.js';
import type { PersonalContext, PersonalPage } from './personal-context.js';
import { notOpenPage, pressInOwnEntry } from './press-in-own-entry.js';

export const personalPath = '/oma';
const largestForm = 16 * 1024;

/**
 * The page that a personal link opens. A GET changes nothing, because mail scanners open links; a press is a POST.
 */
export function registerPersonalPages(server: Server, context: PersonalContext): void {
  registerAsking(server, context);
  const path = `${personalPath}/:token`;
  server.get(path, forBearer(context, shownPage));
  server.post(path, forBearer(context, pressedPage));
}

type MakePage = (bearer: LinkBearer, request: Request, context: PersonalContext) => Promise<PersonalPage>;

/** Serves a page to the one whose link it is, and why not to everyone else. */
const forBearer =
  (context: PersonalContext, make: MakePage) => async (request: Request, response: Response) => {
    const followed = await followLink(context, tokenOf(request), context.clock());
    if (!followed.ok) return sendClosed(followed, { request, response }, context);
    const page = await make(followed.bearer, request, context);
    send(response, { page, language: languageOf(followed.bearer.contact) }, context);
  };

const shownPage: MakePage = async (bearer, request, context) =>
  new URLSearchParams(request.getQuery() || '').has('edit')
    ? editPage(bearer, filledFrom(bearer.contact), context)
    : ownEntryPage(bearer, context);

const pressedPage: MakePage = async (bearer, request, context) =>
  pressInOwnEntry(bearer, new URLSearchParams(await readText(request, largestForm)), context);

/** Asking for a link: narrow, because every press sends an e-mail. */
function registerAsking(server: Server, context: PersonalContext): void {
  server.get(personalPath, async (request: Request, response: Response) => {
    const language = askedLanguage(request);
    send(response, { page: askLinkPage(language, context), language }, context);
  });
  server.post(personalPath, async (request: Request, response: Response) => {
    await context.spend('links', clientAddress(request, context.trustProxy));
    const language = askedLanguage(request);
    const email = new URLSearchParams(await readText(request, largestForm)).get('email') ?? '';
    // Not waited for: how long it takes would tell whether the address stands on a list.
    void context.sendLinks?.(email.slice(0, 254));
    send(response, { page: linkSentPage(language, context), language }, context);
  });
}

function askedLanguage(request: Request): FullLanguage {
  const query = new URLSearchParams(request.getQuery() || '');
  const asked = languageOfTag(query.get('lang')) ?? languageOfHeader(request.headers['accept-language']);
  return asked && isFull(asked) ? asked : 'fi';
}

const tokenOf = ({ params }: Request): string => {
  const token: unknown = params?.token;
  return typeof token === 'string' ? token : '';
};

interface Exchange {
  request: Request;
  response: Response;
}

/** 410 for what has been and is no more, 404 for what never was. */
function sendClosed(
  followed: Extract<Followed, { ok: false }>,
  { request, response }: Exchange,
  context: PersonalContext,
): void {
  const language = 'bearer' in followed ? languageOf(followed.bearer.contact) : askedLanguage(request);
  const status = followed.reason === 'invalid' ? 404 : 410;
  send(response, { page: notOpenPage(followed.reason, language, context), language, status }, context);
}

interface Sent {
  page: PersonalPage;
  language: FullLanguage;
  status?: number;
}

const empty = { notice: null, paragraphs: [], facts: [], form: null, email: null, presses: [], ways: [] };

function send(response: Response, { page, language, status = 200 }: Sent, context: PersonalContext): void {
  const html = context.render('personal', { ...empty, ...page, language, style: context.style });
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Language', language);
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(freshNonce(), []));
  response.setHeader('Content-Length', Buffer.byteLength(html));
  response.writeHead(status);
  response.end(html);
}
