import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { createApp } from '../src/app.js';
import { createLog } from '../src/server/log.js';
import { StartRefused } from '../src/start-refused.js';
import { ask, openChat } from './support/chat-client.js';
import { startApp, testConfig } from './support/running-app.js';
import { standInFamily } from './support/stand-in-family.js';

const claimsOf = (token: string): { born: number } =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('createApp', () => {
  it('listens where it says, and not any more once it has stopped', async () => {
    const app = await startApp();
    assert.match(app.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal((await ask(app.url, '/healthz', { method: 'GET' })).status, 200);
    await app.end();
    await assert.rejects(fetch(app.url));
  });

  it('refuses a second one on the same data, and lets it in when the first has stopped', async () => {
    const app = await startApp();
    const second = () => createApp(app.config, { family: standInFamily(), log: createLog('silent') });
    await assert.rejects(second(), (error) => error instanceof StartRefused && error.code === 'data-in-use');
    await app.stop();
    const next = await second();
    await next.stop();
    await rm(app.config.dataFolder, { recursive: true });
  });

  it('sets the clock for a demonstration and lets it tick on', async () => {
    const start = '2026-12-24T18:00:00+02:00';
    const app = await startApp({ LUOTSI_DEV: '1', LUOTSI_CLOCK: start });
    try {
      const born = async () => claimsOf((await ask(app.url, 'tokens/generate')).body.token ?? '').born;
      const first = await born();
      const since = first - Date.parse(start) / 1000;
      assert.ok(since >= 0 && since < 60, `${since} s after the start`);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      assert.ok((await born()) > first);
    } finally {
      await app.end();
    }
  });

  it('tells streams the address that families use', async () => {
    const app = await startApp({ LUOTSI_PUBLIC_URL: 'https://luotsi.county.example/' });
    try {
      assert.equal(app.url, 'https://luotsi.county.example');
    } finally {
      await app.end();
    }
  });

  it('follows a trusted proxy’s scheme and host for streams, an untrusted one’s never', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'luotsi.county.example' };
    for (const [hops, expected] of [
      ['1', /^wss:\/\/luotsi\.county\.example\/v3\//],
      ['0', /^ws:\/\/127\.0\.0\.1:/],
    ] as const) {
      const app = await startApp({ LUOTSI_TRUST_PROXY: hops });
      try {
        const { token } = (await ask(app.url, 'tokens/generate')).body;
        const { body } = await ask(app.url, 'conversations', { token, headers });
        assert.match(body.streamUrl ?? '', expected);
      } finally {
        await app.end();
      }
    }
  });

  it('takes tokens of an older secret while it is still listed, and not when it is gone', async () => {
    const [old, fresh] = ['o'.repeat(40), 'f'.repeat(40)];
    const config = await testConfig({ LUOTSI_SECRET: old });
    const start = (secrets: string[]) =>
      createApp({ ...config, secrets }, { family: standInFamily(), log: createLog('silent') });
    let app = await start([old]);
    const chat = await openChat(app.url);
    await app.stop();
    const status = async () =>
      (await ask(app.url, `conversations/${chat.id}`, { method: 'GET', token: chat.token })).status;
    app = await start([fresh, old]);
    assert.equal(await status(), 200);
    await app.stop();
    app = await start([fresh]);
    assert.equal(await status(), 403);
    await app.stop();
    await rm(config.dataFolder, { recursive: true });
  });

  it('keeps chats good over a restart when its key is its own', async () => {
    const app = await startApp();
    const chat = await openChat(app.url);
    await app.stop();
    const again = await createApp(app.config, { family: standInFamily(), log: createLog('silent') });
    const back = await ask(again.url, `conversations/${chat.id}`, { method: 'GET', token: chat.token });
    assert.equal(back.status, 200);
    await again.stop();
    await rm(app.config.dataFolder, { recursive: true });
  });
});
