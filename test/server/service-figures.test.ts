import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { ask, openChat } from '../support/chat-client.js';
import { type RunningApp, startApp } from '../support/running-app.js';

describe('what the service tells of itself', () => {
  let app: RunningApp;
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  before(async () => {
    app = await startApp({}, { log: pino({ level: 'trace' }, sink) });
  });
  after(() => app.end());
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });

  it('is healthy and ready', async () => {
    assert.deepEqual(await (await get('/healthz')).json(), { status: 'ok' });
    assert.deepEqual(await (await get('/readyz')).json(), { status: 'ready' });
  });

  it('counts turns by intent, what was done and language, and how long they took', async () => {
    const chat = await openChat(app.url);
    await chat.say('salainen lause');
    const text = await (await get('/metrics')).text();
    assert.match(text, /luotsi_turns_total\{intent="greeting",does="ack",language="fi"\} [1-9]/);
    assert.match(text, /luotsi_turn_seconds_bucket\{le="0\.1"\} [1-9]/);
    assert.doesNotMatch(text, /salainen/);
  });

  it('counts a turn that failed', async () => {
    const chat = await openChat(app.url);
    await chat.say('rikki');
    assert.match(await (await get('/metrics')).text(), /luotsi_turns_failed_total 1/);
  });

  it('shows its figures to this machine alone, not through a proxy', async () => {
    assert.equal((await get('/metrics', { 'x-forwarded-for': '192.0.2.1' })).status, 403);
  });

  it('logs the patterns of addresses, never words, tokens or ids', async () => {
    const chat = await openChat(app.url);
    await chat.say('hyvin salainen asia');
    await ask(app.url, `conversations/${chat.id}?watermark=5`, { method: 'GET', token: chat.token });
    await ask(app.url, '/salainen/polku?t=abc', { method: 'GET' });
    await chat.say('rikki');
    const log = lines.join('');
    assert.match(log, /"route":"\/v3\/directline\/conversations\/:id\/activities","status":200/);
    assert.match(log, /"code":"turn-failed"/);
    assert.doesNotMatch(log, /salainen|rikki|watermark/);
    assert.ok(!log.includes(chat.token));
  });

  it('sends headers that keep browsers careful, with errors too', async () => {
    for (const path of ['/healthz', '/no/such/thing']) {
      const { headers } = await get(path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.equal(headers.get('server'), null);
    }
  });
});

describe('figures behind a token', () => {
  it('are for those who have it, from wherever', async () => {
    const token = 'a-token-for-figures-only';
    const app = await startApp({ LUOTSI_METRICS_TOKEN: token });
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${app.url}/metrics`, { headers })).status;
    try {
      assert.equal(await status({}), 403);
      assert.equal(await status({ authorization: 'Bearer a-token-for-figures-onlx' }), 403);
      assert.equal(await status({ authorization: 'Bearer é-token-for-figures-only' }), 403);
      assert.equal(await status({ authorization: `Bearer ${token}`, 'x-forwarded-for': '192.0.2.1' }), 200);
    } finally {
      await app.end();
    }
  });
});
