import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockData } from '../../src/storage/data-lock.js';

const county = ['--county', 'etela-savo'];
const kaisu = ['--name', 'Kaisu Keksitty', '--email', 'kaisu@etela-savo.example'];
const juva = ['network', 'add', 'juva', ...county, '--name-fi', 'Juvan verkosto', '--municipalities', 'Juva'];
const aino = [
  ...['contact', 'add', '--network', 'juva', '--name', 'Aino Esimerkki', '--organisation', 'Juvan neuvola'],
  ...['--sector', 'child-health-clinic', '--roles', 'public-health-nurse', '--phone', '040 000 0001'],
];

describe('npm run network', function () {
  this.timeout(120_000);
  let folder: string;
  const run = (...args: string[]) => {
    const env = { PATH: process.env.PATH, LUOTSI_DATA: folder };
    const done = spawnSync(process.execPath, ['dist/src/cli/network.js', ...args], { env, encoding: 'utf8' });
    return { code: done.status, said: done.stdout.trim(), problem: done.stderr.trim() };
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'luotsi-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('names the first coordinator and prints a code once', () => {
    const named = run('coordinator', 'add', ...county, ...kaisu);
    assert.match(named.said, /[A-Z0-9]{4}-[A-Z0-9]{4}/);
    assert.equal(named.code, 0);
    const again = run('coordinator', 'add', ...county, ...kaisu);
    assert.equal(again.code, 2);
    assert.match(again.problem, /already there/);
    assert.match(run('coordinator', 'list').said, /coordinator\tKaisu Keksitty.*not bound yet/);
    assert.equal(run('coordinator', 'remove', ...county, 'kaisu@etela-savo.example').code, 0);
    assert.doesNotMatch(run('coordinator', 'list').said, /Kaisu/);
  });

  it('adds a network and a contact, and asks as someone on the lists', () => {
    run('coordinator', 'add', ...county, ...kaisu);
    assert.equal(run(...juva).code, 0);
    assert.match(run(...juva).problem, /already/);
    assert.equal(run(...aino).code, 0);
    assert.match(run('contact', 'list').said, /Aino Esimerkki.*not told yet/);
    assert.match(run('network', 'pause', 'juva').said, /paused/);
    assert.match(run('network', 'list').said, /juva\tetela-savo\tpaused\t1 contacts/);
    const asked = run('ask', 'kuka on juvan terveydenhoitaja', '--as', 'Kaisu Keksitty', '--json');
    const reply = JSON.parse(asked.said);
    assert.equal(reply.record.intent, 'network.find-people');
    assert.match(reply.text, /040 000 0001/);
  });

  it('says what is wrong with a command, and changes nothing', () => {
    const wrong: [string[], RegExp][] = [
      [['coordinator', 'add', '--county', 'nowhere', ...kaisu], /choose one of .*etela-savo/],
      [['coordinator', 'add', ...county, '--name', 'K'], /--email is missing/],
      [['coordinator', 'add', ...county, '--name', 'K', '--email', 'not an address'], /--email/],
      [['network', 'add', 'juva', ...county, '--name-fi', 'J', '--municipalities', 'Atlantis'], /Atlantis/],
      [['network', 'pause', 'nope'], /no network of that id/],
      [['contact', 'add', '--network', 'nope', '--name', 'A'], /no such network/],
      [['ask', 'kuka', '--as', 'nobody'], /nobody of that id/],
      [['contact', 'add', '--bogus'], /--bogus/],
      [['dance'], /choose coordinator, network, contact, ask/],
    ];
    for (const [args, problem] of wrong) {
      const { code, problem: said } = run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(said, problem);
      assert.doesNotMatch(said, /\n\s+at /, 'no stack of the program');
    }
    assert.match(run('network', 'list').said, /no network yet/);
  });

  it('keeps its hands off the data of a running service', async () => {
    const taken = await lockData(folder);
    assert.ok(taken.ok);
    assert.match(run('network', 'list').problem, /Stop it first/);
    await taken.lock.release();
  });

  it('explains itself', () => {
    assert.match(run('--help').said, /coordinator add/);
    assert.match(run('ask', '--help').said, /--as CONTACT/);
  });
});
