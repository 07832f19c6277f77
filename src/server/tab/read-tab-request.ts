import type { Request } from 'restify';
import type { z } from 'zod';
import { type FullLanguage, isFull } from '../../guidance/text/languages.js';
import type { Directory } from '../../network/directory.js';
import type { PageReader } from '../../network/page/page-reader.js';
import { type Standing, standingOf } from '../../network/people/standing.js';
import { sayingIn } from '../../network/say.js';
import { HttpFault } from '../http-fault.js';
import { isLoopback } from '../loopback.js';
import { readJson } from '../read-body.js';
import { languageOfHeader, languageOfTag } from '../request-language.js';
import { standingOfDevelopment } from './development-people.js';
import type { TabContext } from './tab-context.js';
import { notSignedIn } from './teams-sign-in.js';

const largestBody = 64 * 1024;

export const queryOf = (request: Request): URLSearchParams => new URLSearchParams(request.getQuery() || '');

/** `?lang=` first, then what the browser asks for. */
export function languageAsked(request: Request): FullLanguage {
  const asked =
    languageOfTag(queryOf(request).get('lang')) ?? languageOfHeader(request.headers['accept-language']);
  return asked && isFull(asked) ? asked : 'fi';
}

/** Whoever asks, with the rights that the contact list gives. Throws a 401 for someone who has not signed in. */
export async function readerOf(request: Request, context: TabContext): Promise<PageReader> {
  const now = context.clock();
  const language = languageAsked(request);
  const directory = await context.directory(now);
  return {
    ...{ directory, language, now, tell: sayingIn(context.say, language) },
    standing: await standingOfRequest(request, directory, context),
    municipality: (code) => context.municipality(code, language),
  };
}

async function standingOfRequest(
  request: Request,
  directory: Directory,
  context: TabContext,
): Promise<Standing> {
  const [scheme = '', given = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme === 'Development' && mayChoose(request, context)) return standingOfDevelopment(given, directory);
  if (scheme !== 'Bearer' || !context.signIn) throw notSignedIn();
  return standingOf(await context.signIn(given, context.clock()), directory);
}

/** In development, and from this machine itself. */
export const mayChoose = (request: Request, { development }: TabContext): boolean =>
  development && isLoopback(request);

/** The body as it must be; 400 with the fields that are not. */
export async function bodyAs<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const read = schema.safeParse(await readJson(request, largestBody));
  if (read.success) return read.data;
  const fields = [...new Set(read.error.issues.map(({ path }) => path.join('.') || 'body'))].join(', ');
  throw new HttpFault(400, 'bad-request', `These fields are not as they should be: ${fields}.`);
}
