import assert from 'node:assert/strict';
import { createApp } from '../src/app.js';
import { createLog } from '../src/server/log.js';
import { StartRefused } from '../src/start-refused.js';
import { ask, openChat } from './support/chat-client.js';
import { Postgres } from './support/postgres.js';
import { type RunningApp, startApp, testConfig } from './support/running-app.js';
import { standInFamily } from './support/stand-in-family.js';

const textsOf = (activities: readonly { text?: string }[]) => activities.map(({ text }) => text ?? '');

describe('several services on one database', () => {
  let server: Postgres;
  let apps: RunningApp[];

  before(async function () {
    this.timeout(60_000);
    server = await Postgres.begin();
  });
  after(() => server.end());
  beforeEach(async () => {
    const DATABASE_URL = await server.newDatabase();
    apps = await Promise.all([startApp({ DATABASE_URL }), startApp({ DATABASE_URL })]);
  });
  afterEach(() => Promise.all(apps.map((app) => app.end())));

  it('take each other’s tokens, for their keys are the same', async () => {
    const [one, other] = apps.map(({ url }) => url);
    const { token } = (await ask(one ?? '', 'tokens/generate')).body;
    assert.equal((await ask(other ?? '', 'conversations', { token })).status, 201);
  });

  it('go on with a conversation that began on another', async () => {
    const [one, other] = apps;
    const chat = await openChat(one?.url ?? '');
    await chat.say('hei');
    const path = `conversations/${chat.id}/activities`;
    const body = { type: 'message', from: { id: 'x' }, text: 'ja vielä' };
    assert.equal((await ask(other?.url ?? '', path, { token: chat.token, body })).status, 200);
    const heard = await ask(other?.url ?? '', path, { method: 'GET', token: chat.token });
    const texts = textsOf(heard.body.activities ?? []);
    assert.ok(
      texts.some((text) => text.includes('ja vielä, vuoroja 3')),
      texts.join(' | '),
    );
  });

  it('say that they are not ready while the database is away, acknowledge nothing, and go on by themselves', async () => {
    const [one] = apps;
    const url = one?.url ?? '';
    const chat = await openChat(url);
    await server.stop();
    assert.equal((await ask(url, '/readyz', { method: 'GET' })).status, 503);
    assert.equal((await chat.say('hei')).status, 503);
    await server.start();
    assert.equal((await ask(url, '/readyz', { method: 'GET' })).status, 200);
    assert.equal((await chat.say('hei taas')).status, 200);
  }).timeout(30_000);

  it('are refused with a clear sentence where the database does not answer', async () => {
    const config = await testConfig({ DATABASE_URL: 'postgres://luotsi@127.0.0.1:1/luotsi' });
    const start = createApp(config, { family: standInFamily(), log: createLog('silent') });
    await assert.rejects(
      start,
      (error) =>
        error instanceof StartRefused &&
        /^The database luotsi on 127\.0\.0\.1:1 cannot be used: /.test(error.message),
    );
  });
});
