import assert from 'node:assert/strict';
import { ConnectionStatus, DirectLine, type DirectLineOptions } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import { createApp } from '../../../src/app.js';
import { createLog } from '../../../src/server/log.js';
import { ask } from '../../support/chat-client.js';
import { FetchXhr } from '../../support/fetch-xhr.js';
import { type RunningApp, startApp } from '../../support/running-app.js';
import { standInFamily } from '../../support/stand-in-family.js';

/** The official client with everything it heard; it waits 3 seconds and not longer before it reconnects. */
class Client {
  readonly heard: string[] = [];
  readonly statuses: ConnectionStatus[] = [];
  readonly line: DirectLine;
  private wake = () => {};

  constructor(url: string, options: DirectLineOptions) {
    this.line = new DirectLine({
      domain: `${url}/v3/directline`,
      timeout: 300,
      pollingInterval: 200,
      random: () => 0,
      ...options,
    });
    this.line.connectionStatus$.subscribe((status: ConnectionStatus) => {
      this.statuses.push(status);
      this.wake();
    });
    this.line.activity$.subscribe(
      (activity) => {
        this.heard.push('text' in activity ? (activity.text ?? '') : '');
        this.wake();
      },
      // The client says so when the conversation ends, by itself or because a test ends it.
      () => this.wake(),
    );
  }

  say(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const activity = { type: 'message', text, from: { id: 'me' } } as const;
      this.line.postActivity(activity).subscribe(resolve, reject);
    });
  }

  async until(isTrue: (client: Client) => boolean): Promise<void> {
    while (!isTrue(this)) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}

const earlier = {
  XMLHttpRequest: Reflect.get(globalThis, 'XMLHttpRequest'),
  WebSocket: globalThis.WebSocket,
};
const giveBrowserGlobals = (wanted: boolean) =>
  Object.assign(globalThis, wanted ? { XMLHttpRequest: FetchXhr, WebSocket } : earlier);

const greeting = (turns = 1) => `tervetuloa, vuoroja ${turns}`;

describe('the official Direct Line client', () => {
  let app: RunningApp;
  let now = new Date('2026-11-25T10:00:00+02:00');
  const clients: Client[] = [];

  before(() => giveBrowserGlobals(true));
  after(() => giveBrowserGlobals(false));
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.line.end();
    await app.end();
  });
  const connect = (options: DirectLineOptions) => {
    const client = new Client(app.url, options);
    clients.push(client);
    return client;
  };
  const token = async () => (await ask(app.url, 'tokens/generate', { body: { lang: 'fi' } })).body.token;

  for (const [how, webSocket] of [
    ['its stream', true],
    ['polling', false],
  ] as const) {
    it(`talks over ${how}`, async () => {
      const client = connect({ token: await token(), webSocket });
      await client.until(({ heard }) => heard.length === 1);
      const id = await client.say('moi');
      assert.match(id, /\|\d+$/);
      await client.until(({ heard }) => heard.length === 3);
      assert.deepEqual(client.heard, [greeting(), 'moi', 'kuulin: moi, vuoroja 2']);
      assert.ok(client.statuses.includes(ConnectionStatus.Online));
    });
  }

  it('gets the conversation again after a reload, from the beginning or from its watermark', async () => {
    const first = connect({ token: await token() });
    await first.until(({ heard }) => heard.length === 1);
    const watermark = Reflect.get(first.line, 'watermark');
    await first.say('moi');
    await first.until(({ heard }) => heard.length === 3);
    const same = {
      token: Reflect.get(first.line, 'token'),
      conversationId: Reflect.get(first.line, 'conversationId'),
    };
    first.line.end();
    const whole = connect({ ...same, watermark: '0' });
    await whole.until(({ heard }) => heard.length === 3);
    const rest = connect({ ...same, watermark });
    await rest.until(({ heard }) => heard.length === 2);
    assert.deepEqual(rest.heard, ['moi', 'kuulin: moi, vuoroja 2']);
  });

  it('comes back by itself after the service was restarted, and goes on from what is in force', async () => {
    const client = connect({ token: await token() });
    await client.say('ennen');
    await client.until(({ heard }) => heard.length === 3);
    await app.stop();
    const port = Number(new URL(app.url).port);
    const overrides = { family: standInFamily(), log: createLog('silent') };
    const restarted = await createApp({ ...app.config, port }, overrides);
    try {
      await client.say('jälkeen');
      await client.until(({ heard }) => heard.length === 5);
      assert.deepEqual(client.heard.slice(3), ['jälkeen', 'kuulin: jälkeen, vuoroja 3']);
    } finally {
      client.line.end();
      await restarted.stop();
    }
  });

  it('refreshes its token', async () => {
    const client = connect({ token: await token() });
    await client.until(({ heard }) => heard.length === 1);
    const refreshed = await new Promise<unknown>((resolve, reject) => {
      Reflect.get(client.line, 'refreshToken').call(client.line).subscribe(resolve, reject);
    });
    assert.equal(String(refreshed).split('.').length, 3);
  });

  it('learns that its conversation was erased, and stops', async () => {
    const client = connect({ token: await token() });
    await client.until(({ heard }) => heard.length === 1);
    const path = `conversations/${Reflect.get(client.line, 'conversationId')}`;
    await ask(app.url, path, { method: 'DELETE', token: Reflect.get(client.line, 'token') });
    await assert.rejects(client.say('moi'));
  });

  it('is told when its token has expired, and not that something broke', async () => {
    await app.end();
    app = await startApp({}, { clock: () => now });
    const client = connect({ token: await token() });
    await client.until(({ heard }) => heard.length === 1);
    now = new Date('2026-11-25T11:00:00+02:00');
    assert.equal(await client.say('moi'), 'retry');
    assert.ok(client.statuses.includes(ConnectionStatus.ExpiredToken));
  });
});
