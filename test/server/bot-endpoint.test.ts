import assert from 'node:assert/strict';
import { ask } from '../support/chat-client.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { type RunningApp, startApp } from '../support/running-app.js';

let count = 0;
const activity = (serviceUrl: string, over: object = {}) => ({
  type: 'message',
  id: `activity-${++count}`,
  timestamp: '2026-11-25T08:00:00.000Z',
  channelId: 'directline',
  serviceUrl,
  from: { id: '29:family', name: 'Kokeilija' },
  recipient: { id: '28:luotsi', name: 'Luotsi' },
  conversation: { id: `a:conversation-${count}` },
  locale: 'sv-FI',
  text: 'moi',
  ...over,
});

describe('POST /api/messages in development', () => {
  let app: RunningApp;
  let connector: FakeConnector;
  before(async () => {
    connector = await startFakeConnector();
    app = await startApp({ LUOTSI_DEV: '1' });
  });
  after(async () => {
    await app.end();
    await connector.close();
  });
  beforeEach(() => {
    connector.sent.length = 0;
    connector.answerWith(200);
  });
  const send = (over: object = {}, headers: Record<string, string> = {}) =>
    ask(app.url, '/api/messages', { body: activity(connector.serviceUrl, over), headers });

  it('answers through the channel’s connector, with a turn record', async () => {
    const answer = await send();
    assert.equal(answer.status, 200);
    const [reply] = connector.sent;
    assert.equal(reply?.text, 'kuulin: moi, vuoroja 1');
    assert.equal(reply?.replyToId, `activity-${count}`);
    assert.ok(reply?.channelData?.luotsi);
  });

  it('greets who joins, in the channel’s language, and not itself', async () => {
    const type = 'conversationUpdate';
    await send({ type, text: undefined, membersAdded: [{ id: '28:luotsi' }] });
    assert.equal(connector.sent.length, 0);
    await send({ type, text: undefined, membersAdded: [{ id: '29:family' }] });
    assert.equal(connector.sent[0]?.text, 'tervetuloa, vuoroja 1');
    assert.equal(connector.sent[0]?.locale, 'sv');
  });

  it('takes a pressed button by what it carries, whatever its text says', async () => {
    await send({ text: 'Kuopio', value: { luotsi: { do: 'person' } } });
    assert.equal(connector.sent[0]?.text, 'painettu person, vuoroja 1');
  });

  it('takes an activity that is delivered twice for one', async () => {
    const body = activity(connector.serviceUrl);
    const answers = [
      ...(await Promise.all([
        ask(app.url, '/api/messages', { body }),
        ask(app.url, '/api/messages', { body }),
      ])),
      await ask(app.url, '/api/messages', { body }),
    ];
    assert.deepEqual(
      answers.map((one) => one.status),
      [200, 200, 200],
    );
    assert.equal(connector.sent.length, 1);
  });

  it('answers the messages of one conversation in their order', async () => {
    const conversation = { id: 'a:ordered' };
    await Promise.all(['yksi', 'kaksi', 'kolme'].map((text) => send({ text, conversation })));
    assert.deepEqual(
      connector.sent.map((one) => Number(one.text?.split(' ').at(-1))),
      [1, 2, 3],
    );
  });

  it('says one kind sentence when a turn fails', async () => {
    assert.equal((await send({ text: 'rikki' })).status, 200);
    assert.equal(connector.sent[0]?.text, 'jotain meni vikaan');
  });

  it('does not take a turn for answered whose reply the channel refused', async () => {
    connector.answerWith(400);
    const answer = await send();
    assert.equal(answer.status, 502);
    assert.equal(answer.body.error?.code, 'reply-not-sent');
  });

  for (const [what, over] of [
    ['a serviceUrl of another machine', { serviceUrl: 'https://smba.trafficmanager.example/emea/' }],
    ['a serviceUrl that hides another machine', { serviceUrl: 'http://127.0.0.1@muu.example/' }],
    ['no serviceUrl', { serviceUrl: undefined }],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const answer = await send(over);
      assert.equal(answer.status, 403);
      assert.equal(answer.body.error?.code, 'loopback-only');
    });
  }

  it('refuses what came through a proxy', async () => {
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip']) {
      assert.equal((await send({}, { [name]: '127.0.0.1' })).status, 403, name);
    }
  });

  for (const [what, over] of [
    ['without a conversation', { conversation: undefined }],
    ['without a channel', { channelId: undefined }],
    ['without a type', { type: undefined }],
    ['with a text that is none', { text: 5 }],
    ['with members that are none', { type: 'conversationUpdate', membersAdded: 'all' }],
  ] as const) {
    it(`answers an activity ${what} with 400`, async () => {
      const answer = await send(over);
      assert.equal(answer.status, 400);
      assert.equal(answer.body.error?.code, 'bad-activity');
    });
  }

  it('answers malformed JSON with 400 and a megabyte with 413', async () => {
    assert.equal((await ask(app.url, '/api/messages', { raw: '{' })).status, 400);
    assert.equal((await ask(app.url, '/api/messages', { raw: ' '.repeat(1024 * 1024) })).status, 413);
  });

  it('takes kinds of activity that it does not know', async () => {
    for (const type of ['typing', 'installationUpdate', 'messageReaction', 'tuntematon']) {
      assert.equal((await send({ type, text: undefined })).status, 200, type);
    }
    assert.equal(connector.sent.length, 0);
  });
});

describe('POST /api/messages with an app id', () => {
  let app: RunningApp;
  let connector: FakeConnector;
  before(async () => {
    connector = await startFakeConnector();
    app = await startApp({
      MicrosoftAppId: '7f9d1c1e-1111-4222-8333-444455556666',
      MicrosoftAppPassword: 'not a real password',
    });
  });
  after(async () => {
    await app.end();
    await connector.close();
  });
  const send = (authorization?: string) =>
    ask(app.url, '/api/messages', {
      body: activity(connector.serviceUrl),
      headers: authorization === undefined ? {} : { authorization },
    });

  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = `${part({ alg: 'RS256', kid: 'x' })}.${part({ iss: 'https://muu.example', aud: 'x' })}.AAAA`;
  for (const [what, authorization] of [
    ['no token', undefined],
    ['what is no token', 'Bearer nonsense'],
    ['another scheme', 'Basic YTpi'],
    ['a token of an issuer it does not know', `Bearer ${forged}`],
  ] as const) {
    it(`answers ${what} with 401 and nothing else`, async () => {
      const answer = await send(authorization);
      assert.equal(answer.status, 401);
      assert.deepEqual(answer.body, {
        error: { code: 'unauthorised', message: 'The sender could not be verified.' },
      });
      assert.equal(connector.sent.length, 0);
    });
  }
});

describe('POST /api/messages without an app id', () => {
  it('does not exist', async () => {
    const app = await startApp();
    try {
      const answer = await ask(app.url, '/api/messages', { body: activity('http://127.0.0.1:1') });
      assert.equal(answer.status, 404);
    } finally {
      await app.end();
    }
  });
});
