import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { changed, contentFolder, removeContentFolders } from '../content/temporary-content.js';

const places = 'knowledge/regions/saaristo/places.yaml';

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`dist/src/cli/${command}.js`, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('check-content', () => {
  after(removeContentFolders);

  it('counts what is there and ends well when all is right', () => {
    const { status, stdout } = run('check-content', '--dir', contentFolder());
    assert.equal(status, 0);
    assert.match(stdout, /1 regions, 2 municipalities, 1 places, .*: all right/);
  });

  it('prints every problem and ends with 1', () => {
    const broken = contentFolder({
      ...changed(places, 'family-cafe', 'cafe'),
      'knowledge/finland/helplines.yaml': 'a: [1',
    });
    const { status, stderr } = run('check-content', '--dir', broken);
    assert.equal(status, 1);
    assert.match(stderr, /places\.yaml:3:9 {2}\[0\]\.kind \(luotola-kahvila\): expected one of/);
    assert.match(stderr, /helplines\.yaml:\d+:\d+: expected YAML that can be read/);
  });

  it('explains itself, and refuses what it does not know with 2', () => {
    assert.match(run('check-content', '--help').stdout, /--dir FOLDER/);
    const { status, stderr } = run('check-content', '--folder', 'x');
    assert.deepEqual([status, /Unknown option '--folder'/.test(stderr)], [2, true]);
  });

  it('says so when there is no such folder, or nothing in it to check', () => {
    const nowhere = run('check-content', '--dir', '/no/such/folder');
    assert.deepEqual([nowhere.status, /it does not exist/.test(nowhere.stderr)], [2, true]);
    assert.match(run('check-content', '--dir', 'src').stderr, /there is no knowledge\/ or dialogs\/ in it/);
  });
});

describe('content-report', () => {
  after(removeContentFolders);

  it('shows a row for each served municipality and the total', () => {
    const { status, stdout } = run('content-report', '--dir', contentFolder());
    assert.equal(status, 0);
    assert.match(stdout, /\nLuotola +1 +0 +[01] +2026-05-17 +0 +family-cafe 1\n/);
    assert.match(stdout, /\nall +1 /);
  });

  it('gives the same as JSON', () => {
    const { stdout } = run('content-report', '--json', '--dir', contentFolder());
    assert.equal(JSON.parse(stdout).municipalities[0].municipality, 'Luotola');
  });
});
