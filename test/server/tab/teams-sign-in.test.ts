import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { HttpFault } from '../../../src/server/http-fault.js';
import { createSignIn, type SignIn } from '../../../src/server/tab/teams-sign-in.js';
import { now } from '../../network/invented-networks.js';

const appId = '0a1b2c3d-0000-4000-8000-1234567890ab';
const tenantId = '7f9d1c1e-1111-4222-8333-000000000001';
const objectId = '7f9d1c1e-2222-4222-8333-000000000002';
const strangers = '7f9d1c1e-9999-4222-8333-000000000009';
const host = 'luotsi.county.example';

const right: JWTPayload = {
  ...{ oid: objectId, tid: tenantId, scp: 'access_as_user', aud: `api://${host}/botid-${appId}` },
  iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
  exp: now.getTime() / 1000 + 3600,
};

describe('single sign-on', () => {
  let server: Server;
  let published: JWK[];
  let address: URL;
  let pair: Awaited<ReturnType<typeof generateKeyPair>>;
  let signIn: SignIn;

  /** A token as Entra makes it, but for what is given. */
  const token = (claims: JWTPayload = {}, kid = 'k1', key = pair.privateKey) =>
    new SignJWT({ ...right, ...claims }).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
  const refuses = (made: string, status = 401) =>
    assert.rejects(signIn(made, now), (error) => error instanceof HttpFault && error.status === status);

  beforeEach(async () => {
    pair = await generateKeyPair('RS256');
    published = [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }];
    server = createServer((_, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ keys: published }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const listening = server.address();
    assert.ok(listening && typeof listening === 'object');
    address = new URL(`http://127.0.0.1:${listening.port}/keys`);
    signIn = createSignIn({ appId, host, tenantId, keys: address });
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('knows a person by the tenant and the object id of a token that Entra signed', async () => {
    assert.deepEqual(await signIn(await token(), now), { tenantId, objectId });
  });

  it('takes tokens of both versions, for the app id and for its URIs', async () => {
    const first = { iss: `https://sts.windows.net/${tenantId}/` };
    for (const claims of [
      { aud: appId },
      { aud: `api://${host}/${appId}` },
      { aud: `api://${appId}` },
      first,
    ]) {
      assert.deepEqual(await signIn(await token(claims), now), { tenantId, objectId });
    }
  });

  it('lets a minute pass between two clocks, and no more', async () => {
    const seconds = now.getTime() / 1000;
    assert.deepEqual(await signIn(await token({ exp: seconds - 30 }), now), { tenantId, objectId });
    await refuses(await token({ exp: seconds - 90 }));
  });

  const wrong: Record<string, JWTPayload> = {
    'that has expired': { exp: now.getTime() / 1000 - 3600 },
    'that does not hold yet': { nbf: now.getTime() / 1000 + 3600 },
    'that never expires': { exp: undefined },
    'for another app': { aud: '99999999-0000-4000-8000-1234567890ab' },
    'for the same app on another host': { aud: `api://other.example/botid-${appId}` },
    'of another tenant': { tid: strangers, iss: `https://login.microsoftonline.com/${strangers}/v2.0` },
    'whose issuer is another tenant': { iss: `https://login.microsoftonline.com/${strangers}/v2.0` },
    'of another issuer': { iss: 'https://login.example/v2.0' },
    'of an app, not a person': { scp: undefined },
    'that lets its bearer do something else': { scp: 'User.Read' },
    'without an object id': { oid: undefined },
    'with a name in the place of the object id': { oid: 'aino' },
  };
  for (const [what, claims] of Object.entries(wrong)) {
    it(`refuses a token ${what}`, async () => refuses(await token(claims)));
  }

  it('refuses a token that nobody signed, and one signed with a secret', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    await refuses(`${part({ alg: 'none' })}.${part(right)}.`);
    await refuses(`${part({ alg: 'none', kid: 'k1' })}.${part(right)}.`);
    const secret = new TextEncoder().encode(JSON.stringify(published[0]));
    await refuses(await new SignJWT(right).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret));
  });

  it('refuses a key that is not published, and a published key’s name on another key', async () => {
    const other = await generateKeyPair('RS256');
    await refuses(await token({}, 'k2'));
    await refuses(await token({}, 'k1', other.privateKey));
  });

  it('refuses what is no token at all', async () => {
    for (const made of ['', 'aino', 'a.b.c', `${await token()}x`]) await refuses(made);
  });

  it('takes a key that has been published since it last looked', async () => {
    signIn = createSignIn({ appId, host, tenantId, keys: address });
    published = [];
    await refuses(await token());
    published = [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }];
    signIn = createSignIn({ appId, host, tenantId, keys: address });
    assert.deepEqual(await signIn(await token(), now), { tenantId, objectId });
  });

  it('lets anyone’s tenant in where none has been set, by that tenant’s own issuer', async () => {
    signIn = createSignIn({ appId, host, tenantId: null, keys: address });
    const theirs = { tid: strangers, iss: `https://login.microsoftonline.com/${strangers}/v2.0` };
    assert.deepEqual(await signIn(await token(theirs), now), { tenantId: strangers, objectId });
    await refuses(await token({ tid: strangers }));
  });

  it('says that signing in does not work right now when the keys cannot be had', async () => {
    const made = await token();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await refuses(made, 503);
    server = createServer((_, response) => {
      response.statusCode = 500;
      response.end('broken');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const listening = server.address();
    assert.ok(listening && typeof listening === 'object');
    signIn = createSignIn({
      appId,
      host,
      tenantId,
      keys: new URL(`http://127.0.0.1:${listening.port}/keys`),
    });
    await refuses(made, 503);
  });
});
