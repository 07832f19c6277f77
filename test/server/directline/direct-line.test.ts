import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, openChat, openStream } from '../../support/chat-client.js';
import { type RunningApp, startApp } from '../../support/running-app.js';

describe('Direct Line', () => {
  let app: RunningApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.end());

  it('greets when a conversation begins, in the language the token was asked for', async () => {
    const chat = await openChat(app.url, { lang: 'sv' });
    const [greeting] = await chat.heard();
    assert.equal(greeting?.text, 'tervetuloa, vuoroja 1');
    assert.equal(greeting?.locale, 'sv');
    assert.equal(greeting?.from?.role, 'bot');
  });

  it('answers a message, gives back the client’s own id of it and a turn record', async () => {
    const chat = await openChat(app.url);
    const posted = await chat.say('moi', { clientActivityID: 'a1' });
    assert.equal(posted.status, 200);
    const [, own, reply] = await chat.heard();
    assert.equal(own?.id, posted.body.id);
    assert.equal(own?.channelData?.clientActivityID, 'a1');
    assert.equal(reply?.text, 'kuulin: moi, vuoroja 2');
    assert.ok(reply?.channelData?.luotsi);
  });

  it('streams what comes, beginning with what was missed', async () => {
    const chat = await openChat(app.url);
    const stream = openStream(chat.streamUrl);
    await stream.texts(1);
    await chat.say('hei');
    assert.deepEqual(await stream.texts(3), ['tervetuloa, vuoroja 1', 'hei', 'kuulin: hei, vuoroja 2']);
    stream.socket.close();
  });

  it('takes a message that comes twice for one', async () => {
    const chat = await openChat(app.url);
    const [first, second] = await Promise.all([
      chat.say('kerran', { clientActivityID: 'same' }),
      chat.say('kerran', { clientActivityID: 'same' }),
    ]);
    assert.equal(first.body.id, second.body.id);
    assert.equal((await chat.heard()).length, 3);
  });

  it('shows a client nothing of a message before its turn is stored', async () => {
    const chat = await openChat(app.url);
    const stream = openStream(chat.streamUrl);
    await stream.texts(1);
    await chat.say('yhdessä');
    await stream.texts(3);
    assert.equal(stream.frames.length, 2);
    stream.socket.close();
  });

  it('handles the messages of one conversation one at a time, in order', async () => {
    const chat = await openChat(app.url);
    await Promise.all(['yksi', 'kaksi', 'kolme', 'neljä'].map((text) => chat.say(text)));
    const replies = (await chat.heard()).filter((one) => one.from?.role === 'bot').slice(1);
    assert.deepEqual(
      replies.map((one) => Number(one.text?.split(' ').at(-1))),
      [2, 3, 4, 5],
    );
  });

  it('gives only what came after the watermark, and everything for one it never gave', async () => {
    const chat = await openChat(app.url);
    const path = `conversations/${chat.id}/activities`;
    const first = await ask(app.url, path, { method: 'GET', token: chat.token });
    await chat.say('lisää');
    const { watermark = '' } = first.body;
    assert.equal((await chat.heard(watermark)).length, 2);
    assert.equal((await chat.heard('99999999999999')).length, 3);
    assert.equal((await chat.heard('0')).length, 3);
    assert.equal((await chat.heard('nonsense')).length, 3);
  });

  it('chooses the user’s id itself and ignores what a sender claims to be', async () => {
    const chat = await openChat(app.url);
    await chat.post({ type: 'message', text: 'minä', from: { id: 'luotsi', role: 'bot' } });
    const own = (await chat.heard()).find((one) => one.text === 'minä');
    assert.match(own?.from?.id ?? '', /^dl_/);
    assert.equal(own?.from?.role, 'user');
  });

  it('does not let a sender write a turn record', async () => {
    const chat = await openChat(app.url);
    await chat.say('väärennös', { luotsi: { lang: 'xx' }, sensitive: true, clientActivityID: 'c' });
    const own = (await chat.heard()).find((one) => one.text === 'väärennös');
    assert.deepEqual(own?.channelData, { clientActivityID: 'c' });
  });

  it('begins a conversation once: asked again it is the same one, without a second greeting', async () => {
    const chat = await openChat(app.url);
    const again = await ask(app.url, 'conversations', { token: chat.token });
    assert.equal(again.status, 200);
    assert.equal(again.body.conversationId, chat.id);
    assert.equal((await chat.heard()).length, 1);
  });

  it('refuses a file politely', async () => {
    const chat = await openChat(app.url);
    const form = new FormData();
    form.append('file', new Blob(['x'.repeat(1_000)]), 'kuva.jpg');
    const response = await fetch(`${app.url}/v3/directline/conversations/${chat.id}/upload?userId=x`, {
      method: 'POST',
      headers: { authorization: `Bearer ${chat.token}` },
      body: form,
    });
    assert.equal(response.status, 415);
    assert.deepEqual(await response.json(), {
      error: { code: 'no-files', message: 'Luotsi takes no files or pictures. Write in words.' },
    });
  });

  for (const type of ['typing', 'invoke', 'endOfConversation', 'somethingNew']) {
    it(`takes a ${type} activity without a reply`, async () => {
      const chat = await openChat(app.url);
      assert.equal((await chat.post({ type })).status, 200);
      assert.equal((await chat.heard()).length, 1);
    });
  }

  it('answers a turn that fails with one kind sentence, and the conversation goes on', async () => {
    const chat = await openChat(app.url);
    assert.equal((await chat.say('rikki')).status, 200);
    assert.equal((await chat.heard()).at(-1)?.text, 'jotain meni vikaan');
    await chat.say('moi');
    assert.equal((await chat.heard()).at(-1)?.text, 'kuulin: moi, vuoroja 2');
  });

  it('lets a token open its own conversation only', async () => {
    const [mine, other] = [await openChat(app.url), await openChat(app.url)];
    for (const [method, path] of [
      ['GET', `conversations/${other.id}`],
      ['GET', `conversations/${other.id}/activities`],
      ['POST', `conversations/${other.id}/activities`],
      ['POST', `conversations/${other.id}/upload`],
      ['DELETE', `conversations/${other.id}`],
    ] as const) {
      const body = method === 'POST' ? { type: 'message', text: 'x' } : undefined;
      const answer = await ask(app.url, path, { method, token: mine.token, body });
      assert.equal(answer.status, 403, `${method} ${path}`);
      assert.equal(answer.body.error?.code, 'wrong-conversation');
    }
  });

  it('lets a stream open its own conversation only', async () => {
    const [mine, other] = [await openChat(app.url), await openChat(app.url)];
    const stolen = openStream(mine.streamUrl.replace(mine.id, other.id));
    assert.equal(await stolen.closed, -1);
    assert.deepEqual(stolen.frames, []);
  });

  it('does not take a chat token for a stream token, nor the other way', async () => {
    const chat = await openChat(app.url);
    const url = new URL(chat.streamUrl);
    const streamToken = url.searchParams.get('t') ?? '';
    url.searchParams.set('t', chat.token);
    assert.equal(await openStream(url.href).closed, -1);
    const answer = await ask(app.url, `conversations/${chat.id}`, { method: 'GET', token: streamToken });
    assert.equal(answer.status, 403);
  });
});

describe('Direct Line on a reload', () => {
  let app: RunningApp;
  let now = new Date('2026-11-25T10:00:00+02:00');
  const pass = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  before(async () => {
    app = await startApp({}, { clock: () => now });
  });
  after(() => app.end());
  const reload = (chat: { id: string; token: string }, watermark = '') =>
    ask(app.url, `conversations/${chat.id}?watermark=${watermark}`, { method: 'GET', token: chat.token });

  it('shows the messages of the last half hour again, greeting nobody twice', async () => {
    const chat = await openChat(app.url);
    await chat.say('moi');
    const { body } = await reload(chat, '0');
    const stream = openStream(body.streamUrl ?? '');
    assert.deepEqual(await stream.texts(3), ['tervetuloa, vuoroja 1', 'moi', 'kuulin: moi, vuoroja 2']);
    stream.socket.close();
  });

  it('shows nothing older than half an hour, and resumes from what is in force', async () => {
    const chat = await openChat(app.url);
    await chat.say('moi');
    pass(31);
    assert.equal((await reload(chat)).status, 200);
    assert.deepEqual(
      (await chat.heard()).map((one) => one.text),
      ['tervetuloa, vuoroja 3'],
    );
  });

  it('says nothing to a client that only lost its connection', async () => {
    const chat = await openChat(app.url);
    const { body } = await ask(app.url, `conversations/${chat.id}/activities`, {
      method: 'GET',
      token: chat.token,
    });
    pass(31);
    assert.equal((await reload(chat, body.watermark)).status, 200);
    assert.deepEqual(await chat.heard(), []);
  });

  it('shows an empty greeting and nothing else after something sensitive', async () => {
    const chat = await openChat(app.url);
    await chat.say('arka');
    await reload(chat);
    assert.deepEqual(
      (await chat.heard()).map((one) => one.text),
      ['tervetuloa, vuoroja 3'],
    );
  });

  it('refuses an expired token, gives its conversation a new one when resumed within a day', async () => {
    const chat = await openChat(app.url);
    pass(46);
    const refused = await chat.say('moi');
    assert.equal(refused.status, 403);
    assert.equal(refused.body.error?.code, 'token-expired');
    assert.equal((await ask(app.url, 'tokens/refresh', { token: chat.token })).status, 403);
    const resumed = await ask(app.url, 'tokens/generate', { body: { resume: chat.token } });
    assert.equal(resumed.body.conversationId, chat.id);
    pass(24 * 60);
    const anew = await ask(app.url, 'tokens/generate', { body: { resume: chat.token } });
    assert.notEqual(anew.body.conversationId, chat.id);
  });

  it('refreshes a token that is still good', async () => {
    const chat = await openChat(app.url);
    pass(30);
    const { body } = await ask(app.url, 'tokens/refresh', { token: chat.token });
    pass(30);
    const path = `conversations/${chat.id}/activities`;
    assert.equal((await ask(app.url, path, { method: 'GET', token: body.token })).status, 200);
  });
});

describe('Direct Line on a quick exit', () => {
  let app: RunningApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.end());

  for (const [how, request] of [
    ['by DELETE', { method: 'DELETE', path: '' }],
    ['by POST with the token in its header', { method: 'POST', path: '/forget' }],
  ] as const) {
    it(`erases the conversation here and in the store, ${how}`, async () => {
      const chat = await openChat(app.url);
      const stream = openStream(chat.streamUrl);
      await stream.texts(1);
      const path = `conversations/${chat.id}${request.path}`;
      const erased = await ask(app.url, path, { method: request.method, token: chat.token });
      assert.equal(erased.status, 204);
      assert.equal(await stream.closed, 1000);
      const after = await chat.say('vielä');
      assert.equal(after.status, 404);
      assert.equal(after.body.error?.code, 'conversation-ended');
    });
  }

  it('takes the token as a plain body, as a page that is being left sends it', async () => {
    const chat = await openChat(app.url);
    const path = `conversations/${chat.id}/forget`;
    const headers = { 'content-type': 'text/plain;charset=UTF-8' };
    assert.equal((await ask(app.url, path, { raw: chat.token, headers })).status, 204);
    assert.equal((await ask(app.url, path, { raw: 'no token', headers })).status, 401);
  });

  it('leaves nothing of the conversation in the data folder', async () => {
    const chat = await openChat(app.url);
    await chat.say('moi');
    await ask(app.url, `conversations/${chat.id}`, { method: 'DELETE', token: chat.token });
    const names = await readdir(app.config.dataFolder);
    const files = names.filter((name) => name.startsWith('conversations-'));
    assert.ok(files.length > 0);
    for (const name of files) {
      assert.doesNotMatch(await readFile(join(app.config.dataFolder, name), 'utf8'), new RegExp(chat.id));
    }
  });
});
