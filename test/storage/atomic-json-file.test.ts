import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AtomicJsonFile } from '../../src/storage/atomic-json-file.js';

describe('AtomicJsonFile', () => {
  let folder: string;
  const path = () => join(folder, 'conversations.json');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'luotsi-file-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const sync of [true, false]) {
    it(`gives what was written last and leaves nothing beside it (sync: ${sync})`, async () => {
      const file = new AtomicJsonFile<{ turn: number }>(path(), { sync });
      await file.write({ turn: 1 });
      await file.write({ turn: 2 });
      assert.deepEqual(await file.read(), { turn: 2 });
      assert.deepEqual(readdirSync(folder), ['conversations.json']);
    });
  }

  it('takes the whole new file of a process that was killed before naming it', async () => {
    writeFileSync(`${path()}.tmp`, '{"turn":3}');
    assert.deepEqual(await new AtomicJsonFile(path()).read(), { turn: 3 });
    assert.deepEqual(readdirSync(folder), ['conversations.json']);
  });

  it('keeps the old file where the new one was cut off in the middle', async () => {
    await new AtomicJsonFile(path()).write({ turn: 1 });
    writeFileSync(`${path()}.tmp`, '{"turn"');
    assert.deepEqual(await new AtomicJsonFile(path()).read(), { turn: 1 });
  });

  it('gives nothing where there is no file', async () => {
    assert.equal(await new AtomicJsonFile(path()).read(), null);
  });
});
