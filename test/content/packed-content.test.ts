import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentResult, loadContent } from '../../src/content/load-content.js';
import { readPackedContent, writePackedContent } from '../../src/content/packed-content.js';
import { changed, contentFolder, removeContentFolders } from './temporary-content.js';

const places = 'knowledge/regions/saaristo/places.yaml';

function packedFolder(): string {
  const root = contentFolder();
  writePackedContent(root, right(loadContent(root)));
  return root;
}

function right(result: ContentResult) {
  assert.ok(result.ok, JSON.stringify(result));
  const { ok, ...loaded } = result;
  return loaded;
}

describe('packed content', () => {
  after(removeContentFolders);

  it('is what reading the files gives, for all that is shipped, phrases apart', () => {
    const root = contentFolder();
    const read = right(loadContent('.'));
    writePackedContent(root, read);
    const understanding = { ...read.understanding, phrases: [] };
    assert.deepEqual(readPackedContent(root), { ...read, understanding });
  });

  it('is taken when nothing has changed', () => {
    assert.deepEqual(right(loadContent(packedFolder(), { phrases: false })).content.places.length, 1);
  });

  it('is passed over as soon as a file says something else', () => {
    const root = packedFolder();
    writeFileSync(join(root, places), changed(places, 'Tu 09:00-12:00', 'We 09:00-12:00')[places] ?? '');
    assert.equal(readPackedContent(root), null);
    const loaded = right(loadContent(root, { phrases: false }));
    assert.equal(loaded.content.places[0]?.hours, 'We 09:00-12:00');
  });

  it('does not hide that a file has become wrong', () => {
    const root = packedFolder();
    writeFileSync(join(root, places), 'nothing here');
    assert.equal(loadContent(root, { phrases: false }).ok, false);
  });

  it('is passed over when it was cut short, and when there is none', () => {
    const root = packedFolder();
    writeFileSync(join(root, 'dist', 'content.json'), '{"digest":"');
    assert.equal(readPackedContent(root), null);
    assert.equal(readPackedContent(contentFolder()), null);
  });
});
