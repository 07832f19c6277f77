import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { ask, openChat, openStream } from '../../support/chat-client.js';
import { type RunningApp, startApp } from '../../support/running-app.js';

describe('ChatStreams', () => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({}, { limits: { activities: { points: 10_000, duration: 60 } } });
  });
  after(() => app.end());

  it('sends to every tab of one conversation and to no other conversation', async () => {
    const [mine, other] = [await openChat(app.url), await openChat(app.url)];
    const tabs = [openStream(mine.streamUrl), openStream(mine.streamUrl)];
    const stranger = openStream(other.streamUrl);
    await Promise.all([...tabs, stranger].map((stream) => stream.texts(1)));
    await mine.say('vain minulle');
    for (const tab of tabs) assert.equal((await tab.texts(3))[1], 'vain minulle');
    assert.equal(stranger.frames.length, 1);
    for (const stream of [...tabs, stranger]) stream.socket.close();
  });

  it('has an end to the streams of one conversation: the oldest goes', async () => {
    const chat = await openChat(app.url);
    const streams = [];
    for (let count = 0; count < 6; count++) {
      const stream = openStream(chat.streamUrl);
      await stream.texts(1);
      streams.push(stream);
    }
    assert.equal(await streams[0]?.closed, 4000);
    for (const stream of streams) stream.socket.close();
  });

  it('replays from the watermark of its address', async () => {
    const chat = await openChat(app.url);
    await chat.say('yksi');
    const { body } = await ask(app.url, `conversations/${chat.id}/activities`, {
      method: 'GET',
      token: chat.token,
    });
    await chat.say('kaksi');
    const back = await ask(app.url, `conversations/${chat.id}?watermark=${body.watermark}`, {
      method: 'GET',
      token: chat.token,
    });
    const stream = openStream(back.body.streamUrl ?? '');
    assert.deepEqual(await stream.texts(2), ['kaksi', 'kuulin: kaksi, vuoroja 3']);
    stream.socket.close();
  });

  it('cuts off a client that never reads instead of keeping all for it', async () => {
    const chat = await openChat(app.url);
    const { hostname, port, pathname, search } = new URL(chat.streamUrl);
    const deaf = connect({ host: hostname, port: Number(port) });
    const request = [
      `GET ${pathname}${search} HTTP/1.1`,
      `Host: ${hostname}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ].join('\r\n');
    deaf.write(`${request}\r\n\r\n`);
    await new Promise((resolve) => deaf.once('data', resolve));
    deaf.pause();
    const cut = new Promise((resolve) => deaf.on('close', resolve));
    deaf.on('error', () => {});
    const text = 'ä'.repeat(5_000);
    for (let count = 0; count < 1_500 && (await openStreams()) > 0; count++) await chat.say(text);
    assert.equal(await openStreams(), 0);
    deaf.resume();
    await cut;
  });

  async function openStreams(): Promise<number> {
    const text = await (await fetch(`${app.url}/metrics`)).text();
    return Number(/^luotsi_streams_open (\d+)/m.exec(text)?.[1]);
  }
});
