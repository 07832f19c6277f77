import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, openChat, openStream } from '../support/chat-client.js';
import { type ServiceProcess, spawnService } from '../support/service-process.js';

describe('runService', () => {
  let folder: string;
  const running: ServiceProcess[] = [];
  const start = (env: Record<string, string> = {}, slow = 0) => {
    const service = spawnService({ LUOTSI_DATA: folder, PORT: '0', ...env }, slow);
    running.push(service);
    return service;
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luotsi-service-'));
  });
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  });

  it('goes on from what is in force after it was killed in the middle of it all', async () => {
    const first = start();
    const chat = await openChat(await first.url);
    await chat.say('moi');
    first.child.kill('SIGKILL');
    await first.ended;
    const url = await start().url;
    const path = `conversations/${chat.id}`;
    const back = await ask(url, `${path}?watermark=5`, { method: 'GET', token: chat.token });
    assert.equal(back.status, 200);
    const activity = { type: 'message', text: 'vielä' };
    await ask(url, `${path}/activities`, { token: chat.token, body: activity });
    const { body } = await ask(url, `${path}/activities`, { method: 'GET', token: chat.token });
    assert.equal(body.activities?.at(-1)?.text, 'kuulin: vielä, vuoroja 3');
  });

  it('refuses to start on data that another process uses, and says what to do', async () => {
    const first = start();
    await first.url;
    const { code, output } = await start().ended;
    assert.equal(code, 1);
    assert.match(output, new RegExp(`Another Luotsi \\(process ${first.child.pid}\\).*LUOTSI_DATA=`));
    assert.doesNotMatch(output, /\n {4}at /);
  });

  it('finishes turns under way when it is told to stop, tells its streams, and lets the data go', async () => {
    const service = start({}, 300);
    const url = await service.url;
    const chat = await openChat(url);
    const stream = openStream(chat.streamUrl);
    await stream.texts(1);
    const said = chat.say('ehtiikö');
    await new Promise((resolve) => setTimeout(resolve, 100));
    service.child.kill('SIGTERM');
    assert.equal((await said).status, 200);
    assert.equal(await stream.closed, 1012);
    assert.deepEqual(await stream.texts(3), [
      'tervetuloa, vuoroja 1',
      'ehtiikö',
      'kuulin: ehtiikö, vuoroja 2',
    ]);
    const { code, signal } = await service.ended;
    assert.deepEqual({ code, signal }, { code: 0, signal: null });
    assert.notEqual(await start().url, '');
  });

  it('says in a sentence that its port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    try {
      const { code, output } = await start({ PORT: String(port) }).ended;
      assert.equal(code, 1);
      assert.match(output, new RegExp(`Luotsi cannot start: Port ${port} is already in use`));
      assert.doesNotMatch(output, /\n {4}at /);
    } finally {
      other.close();
    }
    assert.notEqual(await start().url, '', 'the data folder must be free again');
  });

  it('tells all that is wrong with its configuration and stops', async () => {
    const { code, output } = await start({ PORT: 'x', LUOTSI_CLOCK: '2026-11-25T10:00:00+02:00' }).ended;
    assert.equal(code, 1);
    assert.match(output, /PORT must be a port number\. For example PORT=3978/);
    assert.doesNotMatch(output, /\n {4}at /);
  });

  it('says when its data folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, output } = await start({ LUOTSI_DATA: join(folder, 'file', 'data') }).ended;
    assert.equal(code, 1);
    assert.match(output, /The data folder .* cannot be written/);
  });

  it('answers 503 and shows nothing of a turn that could not be stored, then goes on', async () => {
    const url = await start().url;
    const chat = await openChat(url);
    // Every shard blocked as a full disk would: a folder stands where its temporary file should be.
    const blocks = Array.from({ length: 256 }, (_, index) =>
      join(folder, `conversations-${index.toString(16).padStart(2, '0')}.json.tmp`),
    );
    await Promise.all(blocks.map((path) => mkdir(path)));
    const refused = await chat.say('katoaako');
    assert.equal(refused.status, 503);
    assert.equal(refused.body.error?.code, 'unavailable');
    assert.equal((await chat.heard()).length, 1);
    assert.equal((await ask(url, 'tokens/generate', {})).status, 200);
    await Promise.all(blocks.map((path) => rm(path, { recursive: true })));
    assert.equal((await chat.say('nyt')).status, 200);
    assert.equal((await chat.heard()).at(-1)?.text, 'kuulin: nyt, vuoroja 2');
  });
});
