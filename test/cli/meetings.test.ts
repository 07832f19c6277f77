import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { put } from '../../src/network/collection.js';
import { contacts } from '../../src/network/contacts/contact.js';
import { networks } from '../../src/network/networks/network.js';
import { FileStore } from '../../src/storage/file-store.js';
import { isNetworkData, storedNetworks } from '../../src/storage/stored-networks.js';
import { inventedContact, inventedNetwork } from '../network/invented-networks.js';

describe('npm run meetings', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luotsi-meetings-'));
    const files = new FileStore({
      folder,
      clock: () => new Date(),
      report: () => {},
      isDurable: isNetworkData,
    });
    const people = ['aino', 'bertta'].map((id) =>
      inventedContact({
        id,
        name: `${id[0]?.toUpperCase()}${id.slice(1)} Keksitty`,
        email: `${id}@work.example`,
      }),
    );
    await storedNetworks(files, () => {}).write('juva', [
      put(networks, { id: 'juva', value: inventedNetwork({ chair: 'aino' }), version: null }),
      ...people.map((value) => put(contacts, { id: value.id, value, version: null })),
    ]);
  });
  after(() => rm(folder, { recursive: true }));

  function run(...args: string[]) {
    const env = { ...process.env, LUOTSI_DATA: folder };
    const done = spawnSync(
      process.execPath,
      ['dist/src/cli/meetings.js', ...args, '--now', '2026-11-30T12:00:00+02:00'],
      { env, encoding: 'utf8' },
    );
    return { code: done.status, out: done.stdout, err: done.stderr };
  }

  it('shows how a sentence is read, does it when confirmed, and says what is then due', () => {
    const sentence = 'uusi kokous ensi viikon torstaina klo 13–15 kirjastossa ja Teamsissa';
    const shown = run('plan', 'juva', sentence);
    assert.equal(shown.code, 0, shown.err);
    assert.match(shown.out, /create: torstaina 10\.12\.2026 klo 13–15 kirjastossa \+ Teams/);
    assert.match(shown.out, /chair Aino Keksitty, secretary Bertta Keksitty/);
    assert.match(shown.out, /Nothing has been done yet/);
    assert.match(run('list', 'juva').out, /has no meetings/);
    assert.match(run('plan', 'juva', sentence, '--confirm').out, /Done/);
    const id = /(\S+)\n$/.exec(run('list', 'juva').out)?.[1] ?? '';
    assert.match(run('list', 'juva').out, /torstaina 10\.12\.2026 klo 13–15 {2}invited {2}0\/2 answered/);
    assert.match(run('due').out, /bertta {2}mail {2}Kutsu: Juvan kohtaamispaikkaverkosto/);
    assert.match(
      run('clock', 'juva').out,
      /10\.5\. {2}Äitienpäivä[\s\S]*\* torstaina 10\.12\.2026 klo 13–15/,
    );
    assert.match(run('checklist', 'juva').out, /\[\?\] 3 Päivitetyt yhteystiedot {2}\(done: 2\/2\)/);
    assert.match(run('ics', 'juva', id).out, /DTSTART;TZID=Europe\/Helsinki:20261210T130000/);
  }).timeout(120_000);

  it('asks, refuses and names mistakes with an exit code', () => {
    assert.deepEqual(
      [
        run('plan', 'juva', 'uusi kokous ensi tiistaina klo 13').code,
        run('plan', 'juva', 'uusi kokous 30.2. klo 9').code,
      ],
      [1, 1],
    );
    assert.match(
      run('plan', 'juva', 'uusi kokous ensi tiistaina klo 13').out,
      /which-week\n {2}2026-12-01\n {2}2026-12-08/,
    );
    assert.match(run('plan', 'nowhere', 'uusi kokous huomenna klo 9').err, /no network "nowhere"/);
    assert.equal(run('dance').code, 2);
    assert.match(run('ics', 'juva', 'none').err, /no meeting "none"/);
  }).timeout(120_000);
});
