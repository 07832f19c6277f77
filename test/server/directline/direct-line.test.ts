import assert from 'node:assert/strict';
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
});
