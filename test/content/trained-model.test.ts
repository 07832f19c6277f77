import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTrainedModel } from '../../src/content/trained-model.js';

describe('readTrainedModel', () => {
  let root: string;
  const model = () => join(root, 'dist', 'model', 'understanding.bin');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'luotsi-model-'));
    symlinkSync(join(process.cwd(), 'knowledge'), join(root, 'knowledge'));
    cpSync('dist/model', join(root, 'dist', 'model'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('reads the model that the build trained', () => {
    assert.ok(readTrainedModel(root));
  });

  it('takes a model that was cut off for none', () => {
    writeFileSync(model(), readFileSync(model()).subarray(0, 300_000));
    assert.equal(readTrainedModel(root), null);
  });

  it('takes a model with a changed byte for none', () => {
    const bytes = readFileSync(model());
    bytes.writeUInt8(bytes.readUInt8(200_000) ^ 1, 200_000);
    writeFileSync(model(), bytes);
    assert.equal(readTrainedModel(root), null);
  });
});
