import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { ask, type ChatRequest, type OpenChat, openChat, openStream } from '../support/chat-client.js';
import { type RunningApp, startApp } from '../support/running-app.js';

describe('bad input', () => {
  let app: RunningApp;
  let chat: OpenChat;
  before(async () => {
    app = await startApp();
    chat = await openChat(app.url);
  });
  after(() => app.end());
  const post = (request: ChatRequest) =>
    ask(app.url, `conversations/${chat.id}/activities`, { token: chat.token, ...request });
  const lastReply = async () => (await chat.heard()).at(-1)?.text;

  const cases: [string, ChatRequest, number, string][] = [
    ['malformed JSON', { raw: '{"type":"message"' }, 400, 'malformed-json'],
    ['no body', { raw: '' }, 400, 'bad-activity'],
    ['a list', { body: [] }, 400, 'bad-activity'],
    ['null', { body: null }, 400, 'bad-activity'],
    ['an activity without a type', { body: { text: 'moi' } }, 400, 'bad-activity'],
    ['a text that is none', { body: { type: 'message', text: { a: 1 } } }, 400, 'bad-activity'],
    ['a megabyte', { body: { type: 'message', text: 'a'.repeat(1024 * 1024) } }, 413, 'too-large'],
    ['a large value', { body: { type: 'message', value: 'a'.repeat(70_000) } }, 413, 'too-large'],
    ['bytes that are no text', { raw: new Uint8Array([0xff, 0xfe, 0x00, 0xc3, 0x28]) }, 400, 'bad-encoding'],
    [
      'a form',
      { raw: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'unsupported-media-type',
    ],
    ['no token', { token: '', body: { type: 'message' } }, 401, 'token-missing'],
    ['a made-up token', { token: 'a.b.c', body: { type: 'message' } }, 403, 'token-invalid'],
  ];
  for (const [what, request, status, code] of cases) {
    it(`answers ${what} with ${status} and why`, async () => {
      const answer = await post(request);
      assert.equal(answer.status, status);
      assert.equal(answer.body.error?.code, code);
      assert.match(answer.body.error?.message ?? '', /^[A-Z].*\.|…$/);
      assert.doesNotMatch(JSON.stringify(answer.body), /\bat \S+:\d|\.js|node_modules|Error:/);
    });
  }

  it('answers values nested without end', async () => {
    const raw = `{"type":"message","text":"moi","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const answer = await post({ raw });
    assert.equal(answer.status, 400);
  });

  it('does not take a token that says it needs no signature', async () => {
    const [, payload] = chat.token.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    for (const token of [`${none}.${payload}.`, `${none}.${payload}.x`]) {
      assert.ok([401, 403].includes((await post({ token, body: { type: 'message' } })).status));
    }
  });

  it('answers a message of ten thousand words', async () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `sana${index}`).join(' ');
    assert.equal((await chat.say(text)).status, 200);
    assert.match((await lastReply()) ?? '', /kuulin: 5000 merkkiä/);
  });

  it('takes control characters, half emoji and direction overrides out of a message', async () => {
    await chat.say('per\u0000he\u0007kah\u202Evila\ud83d?');
    assert.match((await lastReply()) ?? '', /^kuulin: perhekahvila\?, /);
  });

  it('answers a message of nothing, of blanks, of invisible characters', async () => {
    for (const text of ['', '   ', '\u0000\u0001']) {
      await chat.say(text);
      assert.equal(await lastReply(), 'ei luettavissa: empty');
    }
  });

  it('answers an attachment and an unknown button kindly', async () => {
    await chat.post({ type: 'message', attachments: [{ contentType: 'image/png', contentUrl: 'x' }] });
    assert.equal(await lastReply(), 'ei luettavissa: attachment');
    for (const value of [{ luotsi: { do: 'fly' } }, { other: 1 }, 'text', 7]) {
      await chat.post({ type: 'message', value });
      assert.equal(await lastReply(), 'ei luettavissa: button');
    }
  });

  it('takes no name for an object’s inside', async () => {
    await chat.post({ type: 'message', text: 'moi', channelData: { ['__proto__']: { polluted: true } } });
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  });

  for (const [method, path, status, code] of [
    ['GET', '/no/such/thing', 404, 'not-found'],
    ['GET', '/v3/directline/conversations', 405, 'method-not-allowed'],
    ['PUT', '/healthz', 405, 'method-not-allowed'],
    ['GET', '/%E0%A4%A', 404, 'not-found'],
    ['POST', '/api/messages', 404, 'not-found'],
  ] as const) {
    it(`answers ${method} ${path} with ${status} in JSON`, async () => {
      const answer = await ask(app.url, path, { method });
      assert.equal(answer.status, status);
      assert.equal(answer.body.error?.code, code);
    });
  }

  it('cuts off who asks for a stream without a token', async () => {
    const url = new URL(chat.streamUrl);
    url.searchParams.delete('t');
    assert.equal(await openStream(url.href).closed, -1);
    assert.equal(await openStream(`${app.url.replace('http', 'ws')}/other`).closed, -1);
  });

  it('survives a stream client that sends what it should not', async () => {
    const stream = openStream(chat.streamUrl);
    await stream.texts(1);
    stream.socket.send('x'.repeat(10_000));
    assert.equal(await stream.closed, 1009);
  });

  it('survives what is no HTTP at all', async () => {
    const { hostname, port } = new URL(app.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.end('\u0000\u0001 nonsense\r\n\r\n'));
      socket.on('data', (data) => resolve(String(data)));
      socket.on('close', () => resolve(''));
    });
    assert.match(answer, /^HTTP\/1\.1 400|^$/);
    assert.equal((await ask(app.url, '/healthz', { method: 'GET' })).status, 200);
  });
});

describe('limits', () => {
  let app: RunningApp;
  before(async () => {
    app = await startApp(
      { LUOTSI_EMBED_ORIGINS: 'https://kunta.example' },
      { limits: { tokens: { points: 8, duration: 60 }, activities: { points: 3, duration: 60 } } },
    );
  });
  after(() => app.end());
  const generate = (origin?: string) =>
    ask(app.url, 'tokens/generate', { headers: origin ? { origin } : {} });

  it('gives tokens to its own pages and to those that may embed it, to no others', async () => {
    assert.equal((await generate(app.url)).status, 200);
    const embedded = await generate('https://kunta.example');
    assert.equal(embedded.status, 200);
    assert.equal(embedded.headers.get('access-control-allow-origin'), 'https://kunta.example');
    const foreign = await generate('https://muu.example');
    assert.equal(foreign.status, 403);
    assert.equal(foreign.body.error?.code, 'origin-not-allowed');
    assert.equal(foreign.headers.get('access-control-allow-origin'), null);
    assert.equal((await generate('null')).status, 403);
  });

  it('answers the question that browsers ask before a request from another origin', async () => {
    const headers = { origin: 'https://kunta.example', 'access-control-request-method': 'POST' };
    const answer = await ask(app.url, 'conversations/x/activities', { method: 'OPTIONS', headers });
    assert.equal(answer.status, 204);
    assert.match(answer.headers.get('access-control-allow-headers') ?? '', /authorization/i);
  });

  it('says when to come back to who sends too much', async () => {
    const chat = await openChat(app.url);
    const answers = [];
    for (let count = 0; count < 4; count++) answers.push(await chat.say('moi'));
    assert.deepEqual(
      answers.map((one) => one.status),
      [200, 200, 200, 429],
    );
    assert.equal(answers[3]?.body.error?.code, 'too-many-requests');
    assert.ok(Number(answers[3]?.headers.get('retry-after')) > 0);
  });

  it('gives one address no more tokens than the limit', async () => {
    const statuses = [];
    for (let count = 0; count < 10; count++) statuses.push((await generate()).status);
    assert.ok(statuses.includes(429));
  });
});
