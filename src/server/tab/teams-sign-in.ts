import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { type TeamsPerson, teamsPersonSchema } from '../../network/people/teams-person.js';
import { HttpFault } from '../http-fault.js';

export interface SignInRules {
  /** The app's id in Entra, which is the bot's. */
  appId: string;
  /** The host of the service, as it stands in the application id URI; `null` when no address has been set. */
  host: string | null;
  /** The only tenant whose people may come in; `null`: any, for rights follow the contact list. */
  tenantId: string | null;
  /** Where the keys are published. */
  keys: URL;
}

/** Where Entra publishes the keys with which it signs, all tenants' alike. */
export const entraKeys = new URL('https://login.microsoftonline.com/common/discovery/v2.0/keys');

/** Whom a token of Teams' single sign-on is for. Throws a 401 for one that is not right, whatever is wrong with it. */
export type SignIn = (token: string, now: Date) => Promise<TeamsPerson>;

const claimsSchema = z.object({
  oid: z.guid(),
  tid: z.guid(),
  iss: z.string(),
  /** What the token lets its bearer do. Only a person's token has it. */
  scp: z.string().refine((scopes) => scopes.split(' ').includes('access_as_user')),
});

/** Tokens of version 2 and of version 1, which an app registration gives unless it asks for the other. */
const issuersOf = (tenant: string): string[] => [
  `https://login.microsoftonline.com/${tenant}/v2.0`,
  `https://sts.windows.net/${tenant}/`,
];

const audiencesOf = ({ appId, host }: SignInRules): string[] => [
  appId,
  ...[`botid-${appId}`, appId].flatMap((id) => [`api://${id}`, ...(host ? [`api://${host}/${id}`] : [])]),
];

export function createSignIn(rules: SignInRules): SignIn {
  const keyOf = createRemoteJWKSet(rules.keys, { timeoutDuration: 5_000, cooldownDuration: 5_000 });
  const options = { audience: audiencesOf(rules), algorithms: ['RS256'], requiredClaims: ['exp'] };
  return async (token, now) => {
    const verified = await jwtVerify(token, keyOf, {
      ...options,
      currentDate: now,
      clockTolerance: 60,
    }).catch(refuse);
    const claims = claimsSchema.safeParse(verified.payload);
    if (!claims.success) throw notSignedIn();
    const { oid, tid, iss } = claims.data;
    const isOurTenant = rules.tenantId === null || rules.tenantId.toLowerCase() === tid.toLowerCase();
    if (!isOurTenant || !issuersOf(tid).includes(iss)) throw notSignedIn();
    return teamsPersonSchema.parse({ tenantId: tid, objectId: oid });
  };
}

/** What is wrong with a token is not told to its bearer; that keys cannot be had is not the bearer's fault. */
function refuse(cause: unknown): never {
  const isTokens = cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSTimeout);
  if (isTokens && cause.code !== 'ERR_JOSE_GENERIC') throw notSignedIn();
  throw new HttpFault(
    503,
    'sign-in-unavailable',
    'Signing in does not work right now. Try again in a moment.',
  );
}

export const notSignedIn = (): HttpFault =>
  new HttpFault(
    401,
    'not-signed-in',
    'Sign in anew: the token is missing, has expired or is not for Luotsi.',
  ).withHeaders({ 'WWW-Authenticate': 'Bearer' });
