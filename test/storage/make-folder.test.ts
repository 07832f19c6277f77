import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../src/storage/make-folder.js';

describe('makeFolder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luotsi-folder-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('makes what is missing, for its owner alone, and leaves what is there', async () => {
    const path = join(folder, 'one', 'two');
    await makeFolder(path);
    await makeFolder(path);
    assert.equal((await stat(path)).mode & 0o777, 0o700);
  });

  it('lets several make the same one at once', async () => {
    const path = join(folder, 'a', 'b', 'c');
    await Promise.all(Array.from({ length: 8 }, () => makeFolder(path)));
    assert.ok(existsSync(path));
  });

  it('refuses where a file stands in the way', async () => {
    await writeFile(join(folder, 'file'), '');
    await assert.rejects(makeFolder(join(folder, 'file')), { code: 'EEXIST' });
    await assert.rejects(makeFolder(join(folder, 'file', 'below')), { code: 'ENOTDIR' });
  });

  it('gives up at once where nothing can be made', async function () {
    if (!existsSync('/proc/self')) this.skip();
    await assert.rejects(makeFolder('/proc/luotsi/data'), { code: 'ENOENT' });
  });
});
