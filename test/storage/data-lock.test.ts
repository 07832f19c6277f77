import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockData } from '../../src/storage/data-lock.js';

describe('lockData', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luotsi-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const lockFile = () => join(folder, 'lock.json');

  it('lets one in and refuses the next, naming the process', async () => {
    const first = await lockData(folder);
    assert.ok(first.ok);
    assert.deepEqual(await lockData(folder), { ok: false, reason: 'in-use', pid: process.pid });
    await first.lock.release();
    assert.ok((await lockData(folder)).ok);
  });

  it('lets only one of many in that come at once', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => lockData(folder)));
    assert.equal(results.filter((one) => one.ok).length, 1);
  });

  it('takes over from a process that is gone', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.on('exit', resolve));
    await writeFile(lockFile(), JSON.stringify({ pid: child.pid, began: '1' }));
    assert.ok((await lockData(folder)).ok);
  });

  it('takes over when the number of the gone process belongs to another one now', async function () {
    if (process.platform !== 'linux') return this.skip();
    await writeFile(lockFile(), JSON.stringify({ pid: process.pid, began: '1' }));
    assert.ok((await lockData(folder)).ok);
  });

  it('takes over a lock that was left half written', async () => {
    await writeFile(lockFile(), '{"pid":');
    assert.ok((await lockData(folder)).ok);
    assert.equal(JSON.parse(await readFile(lockFile(), 'utf8')).pid, process.pid);
  });

  it('says when the folder cannot be used at all', async () => {
    await writeFile(join(folder, 'file'), '');
    const result = await lockData(join(folder, 'file', 'below'));
    assert.ok(!result.ok && result.reason === 'unusable');
  });
});
