import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkData } from '../../src/cli/doctor/check-data.js';
import { checkState } from '../../src/cli/doctor/check-state.js';
import { checkClock, checkNode, checkPort } from '../../src/cli/doctor/checks.js';
import { lockData } from '../../src/storage/data-lock.js';
import { FileStore } from '../../src/storage/file-store.js';
import { keysFromFolder } from '../../src/storage/signing-keys.js';

const script = fileURLToPath(new URL('../../src/cli/doctor.js', import.meta.url));

function run(env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, [script, ...args], { env });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
}

describe('npm run doctor', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luotsi-doctor-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('finds nothing to mend on a sound machine, and changes nothing', async () => {
    const data = join(folder, 'not-yet');
    const { code, output } = await run({ PORT: '0', LUOTSI_DATA: data });
    assert.equal(code, 0, output);
    assert.match(output, /All right: npm start/);
    assert.deepEqual(await readdir(folder), []);
  });

  it('names everything to mend at once, with the variable and an example, and fails', async () => {
    const { code, output } = await run({ PORT: 'x', LUOTSI_SECRET: 'short', LUOTSI_TYPO: '1' });
    assert.equal(code, 1);
    assert.match(output, /MEND {2}PORT must be a port number\. For example PORT=3978/);
    assert.match(output, /MEND {2}LUOTSI_SECRET must have at least 32 characters/);
    assert.match(output, /note {2}LUOTSI_TYPO is not known/);
    assert.match(output, /2 things to mend/);
  });

  it('explains itself, and refuses an option it does not have', async () => {
    const help = await run({}, ['--help']);
    assert.equal(help.code, 0);
    assert.match(help.output, /Exit code/);
    assert.equal((await run({}, ['--mend'])).code, 2);
  });
});

describe('checkNode', () => {
  for (const [version, is] of [
    ['20.18.1', 'wrong'],
    ['20.19.0', 'ok'],
    ['24.1.0', 'ok'],
    ['18.20.0', 'wrong'],
  ] as const) {
    it(`finds ${version} ${is}`, () => assert.equal(checkNode(version).is, is));
  }
});

describe('checkPort', () => {
  it('tells a port that another program has from one that Luotsi has itself', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    assert.equal((await checkPort(port, '127.0.0.1', false)).is, 'wrong');
    assert.equal((await checkPort(port, '127.0.0.1', true)).is, 'remark');
    await new Promise((resolve) => other.close(resolve));
    assert.equal((await checkPort(port, '127.0.0.1', false)).is, 'ok');
  });
});

describe('checkClock', () => {
  it('does not trust a clock that was never set', () => {
    assert.equal(checkClock(new Date('1970-01-02T00:00:00Z'), null).is, 'wrong');
    assert.equal(checkClock(new Date('2026-11-25T08:00:00Z'), null).is, 'ok');
  });

  it('says Helsinki’s wall-clock time, and when the clock is set for a demonstration', () => {
    assert.match(checkClock(new Date('2026-11-25T08:00:00Z'), null).text, /10:00/);
    assert.equal(checkClock(new Date(), new Date('2026-12-24T16:00:00Z')).is, 'remark');
  });
});

describe('checkData', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luotsi-doctor-data-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('says when the folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const finding = await checkData(join(folder, 'file'));
    assert.equal(finding.is, 'wrong');
    assert.match(finding.text, /LUOTSI_DATA/);
  });

  it('says when the service is running on it', async () => {
    const taken = await lockData(folder);
    assert.ok(taken.ok);
    assert.match((await checkData(folder)).text, new RegExp(`process ${process.pid}`));
    await taken.lock.release();
    assert.equal((await checkData(folder)).is, 'ok');
  });

  it('says at once when the folder can never be made', async () => {
    assert.equal((await checkData('/dev/null/data')).is, 'wrong');
  });
});

describe('checkState', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luotsi-doctor-state-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const put = (name: string, text: string, mode = 0o600) => writeFile(join(folder, name), text, { mode });
  const found = async () => (await checkState(folder)).map(({ is, text }) => `${is} ${text}`);

  it('finds a sound folder in order, and one that is not there yet', async () => {
    await keysFromFolder(folder, () => undefined);
    const store = new FileStore({ folder, clock: () => new Date(), report: () => undefined });
    await store.write('conversations-aa', [{ id: 'one', value: 1, version: null, expires: null }]);
    await store.flush();
    assert.deepEqual(
      (await checkState(folder)).map(({ is }) => is),
      ['ok'],
    );
    assert.deepEqual(
      (await checkState(join(folder, 'not-yet'))).map(({ is }) => is),
      ['ok'],
    );
  });

  it('names files that are no JSON or hold something else', async () => {
    await put('conversations-aa.json', '{"entries":');
    await put('conversations-bb.json', '[1]');
    const [broken, other] = await found();
    assert.match(broken ?? '', /^wrong .*aa\.json is no whole JSON/);
    assert.match(other ?? '', /^wrong .*bb\.json holds something else/);
  });

  it('minds keys that others can read, and says the command', async () => {
    await keysFromFolder(folder, () => undefined);
    await chmod(join(folder, 'keys.json'), 0o644);
    assert.match((await found()).join(), /^wrong .*chmod 600 .*keys\.json/);
  });

  it('tells a leftover to remove from one that the next start takes, and what was set aside', async () => {
    await put('conversations-aa.json.tmp', '{}');
    await keysFromFolder(folder, () => undefined);
    await put('keys.json.tmp', '{}');
    await put('conversations-cc.json.broken-1-2', '');
    const remarks = await found();
    assert.match(remarks[0] ?? '', /^remark .*aa\.json\.tmp .*the next start takes it/);
    assert.match(remarks[1] ?? '', /^remark .*cc\.json\.broken-1-2 .*set aside/);
    assert.match(remarks[2] ?? '', /^remark .*keys\.json\.tmp .*It can be removed/);
  });
});
