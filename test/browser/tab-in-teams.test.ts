import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { put } from '../../src/network/collection.js';
import { bindings } from '../../src/network/people/binding.js';
import { personKey } from '../../src/network/people/teams-person.js';
import { now } from '../network/invented-networks.js';
import { startDemoApp } from '../support/demo-app.js';
import type { RunningApp } from '../support/running-app.js';
import { sharedBrowser } from './visit.js';

const appId = '0a1b2c3d-0000-4000-8000-1234567890ab';
const aino = {
  tenantId: '7f9d1c1e-1111-4222-8333-000000000001',
  objectId: '7f9d1c1e-2222-4222-8333-000000000001',
};
const ours = 'https://luotsi.county.example';
const stranger = { ...aino, objectId: '7f9d1c1e-2222-4222-8333-000000000009' };

/** Answers the frame within as Teams does, in teams-js's own messages, and keeps what it was asked. */
const teamsPage = (src: string, token: string, theme: string) => `<!doctype html><title>Teams</title>
<iframe id="tab" src="${src}" style="width:900px;height:700px"></iframe>
<script>
  const asked = [];
  const answers = {
    initialize: () => [${JSON.stringify(src.includes('/config') ? 'settings' : 'content')}, 'web', undefined, '2.0.0'],
    getContext: () => [{ theme: ${JSON.stringify(theme)}, locale: 'sv-fi', hostClientType: 'web' }],
    'authentication.getAuthToken': () => [true, ${JSON.stringify(token)}],
    'settings.setSettings': () => [true],
  };
  addEventListener('message', ({ data, source, origin }) => {
    asked.push(data);
    const answer = answers[data.func];
    if (answer) source.postMessage({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args: answer() }, origin);
  });
  const tell = (func, args) => document.getElementById('tab').contentWindow.postMessage({ func, args }, '*');
</script>`;

describe('the tab within Teams', function () {
  this.timeout(60_000);
  let keys: Server;
  let app: RunningApp;
  let context: BrowserContext;
  let page: Page;
  let sign: (person: typeof aino) => Promise<string>;

  beforeEach(async () => {
    const pair = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256' };
    keys = createServer((_, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    const listening = keys.address();
    assert.ok(listening && typeof listening === 'object');
    sign = ({ tenantId, objectId }) =>
      new SignJWT({ oid: objectId, tid: tenantId, scp: 'access_as_user' })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
        .setAudience(appId)
        .setIssuer(`https://login.microsoftonline.com/${tenantId}/v2.0`)
        .setExpirationTime(new Date(now.getTime() + 3_600_000))
        .sign(pair.privateKey);
    const binding = bindings.schema.parse({
      ...{ person: aino, contacts: [{ network: 'mikkeli-juva-puumala', contact: 'aino' }] },
      ...{ boundAt: now.toISOString(), by: 'code' },
    });
    app = await startDemoApp({
      env: { MicrosoftAppId: appId, MicrosoftAppPassword: 'not used here' },
      more: [
        {
          homeId: 'etela-savo',
          changes: [put(bindings, { id: personKey(aino), value: binding, version: null })],
        },
      ],
      overrides: { signInKeys: new URL(`http://127.0.0.1:${listening.port}/keys`) },
    });
    context = await (await sharedBrowser()).newContext();
    context.setDefaultTimeout(10_000);
    // A browser lets no page of the net into a frame from this machine: the service has an address of its own here.
    await context.route(`${ours}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: app.url + pathname + search }) });
    });
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    await app.end();
    keys.closeAllConnections();
    await new Promise((resolve) => keys.close(resolve));
  });

  /** Opens the tab in a page of Teams' own address; its list of hosts cannot be had. */
  async function within(
    path: string,
    { token, theme = 'default' }: { token: string; theme?: string },
  ): Promise<FrameLocator> {
    await context.route('https://res.cdn.office.net/**', (route) => route.abort());
    await context.route('https://teams.microsoft.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: teamsPage(ours + path, token, theme) }),
    );
    await page.goto('https://teams.microsoft.com/v2/');
    return page.frameLocator('#tab');
  }
  const askedOf = (func: string) =>
    page.evaluate<unknown[]>(`asked.filter((one) => one.func === '${func}').map((one) => one.args)`);

  it('opens for the person whom Teams signs in, in Teams’ language and theme, and follows the theme', async () => {
    const tab = await within('/tab', { token: await sign(aino), theme: 'dark' });
    await tab.getByRole('link', { name: 'Kontakter' }).waitFor();
    await tab.getByText('Aino Esimerkki').first().waitFor();
    assert.equal(await tab.locator('html').getAttribute('data-theme'), 'dark');
    assert.equal(await tab.locator('html').getAttribute('lang'), 'sv');
    await page.evaluate(`tell('themeChange', ['contrast'])`);
    await tab.locator('html[data-theme="contrast"]').waitFor();
    assert.ok(
      (await askedOf('appInitialization.success')).length > 0,
      'Teams was told that the page is there',
    );
  });

  it('tells a person whom no list knows how to get in', async () => {
    const tab = await within('/tab?lang=fi', { token: await sign(stranger) });
    await tab.getByText('En vielä tiedä, kuka olet').waitFor();
  });

  it('says that signing in did not work when the token is not right', async () => {
    const tab = await within('/tab?lang=fi', { token: 'not.a.token' });
    await tab.getByRole('alert').getByText('Kirjautuminen Teamsin kautta ei onnistunut').waitFor();
  });

  it('is shown by no other site', async () => {
    await context.route('https://elsewhere.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: teamsPage(`${ours}/tab`, 'x', 'default') }),
    );
    const complaint = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    await page.goto('https://elsewhere.example/');
    await complaint;
  });

  it('is set up for a channel: the chosen network goes into the address that Teams keeps', async () => {
    const tab = await within('/tab/config?lang=fi', { token: await sign(aino) });
    await tab.getByLabel('Mikä verkosto näytetään tällä kanavalla?').selectOption('eroauttaminen');
    await page.waitForFunction(
      `asked.some((one) => one.func === 'settings.setValidityState' && one.args[0])`,
    );
    await page.evaluate(`tell('settings.save', [{}])`);
    await page.waitForFunction(`asked.some((one) => one.func === 'settings.setSettings')`);
    const [[kept]] = (await askedOf('settings.setSettings')) as [[{ entityId: string; contentUrl: string }]];
    assert.equal(kept.entityId, 'eroauttaminen');
    assert.equal(kept.contentUrl, `${ours}/tab?network=eroauttaminen&lang={locale}&theme={theme}`);
  });
});
