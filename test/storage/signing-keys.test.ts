import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysFromFolder, keysFromSecrets } from '../../src/storage/signing-keys.js';

describe('keysFromFolder', () => {
  let folder: string;
  let troubles: string[];
  const keys = () => keysFromFolder(folder, ({ code }) => troubles.push(code));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luotsi-keys-'));
    troubles = [];
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes a key at the first start and finds it again at the next', async () => {
    const [made] = await keys();
    const [found] = await keys();
    assert.ok(made && found);
    assert.equal(made.secret.length, 32);
    assert.deepEqual(Buffer.from(found.secret), Buffer.from(made.secret));
    assert.equal(found.id, made.id);
  });

  it('keeps the key for the service’s own user alone, also when someone opened it up', async () => {
    await keys();
    const path = join(folder, 'keys.json');
    await chmod(path, 0o644);
    await keys();
    assert.equal((await stat(path)).mode & 0o777, 0o600);
  });

  it('makes a new key when the file is broken, and says so', async () => {
    await writeFile(join(folder, 'keys.json'), 'no keys here');
    assert.equal((await keys()).length, 1);
    assert.deepEqual(troubles, ['keys-broken']);
  });
});

describe('keysFromSecrets', () => {
  it('gives the same secret the same id and another secret another', () => {
    const [a, b, again] = keysFromSecrets(['a'.repeat(32), 'b'.repeat(32), 'a'.repeat(32)]);
    assert.equal(a?.id, again?.id);
    assert.notEqual(a?.id, b?.id);
  });
});
