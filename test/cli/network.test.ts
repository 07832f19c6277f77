import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('shows what a list would change, then changes it, and writes it out again without a formula', () => {
    run(...juva);
    run(...aino);
    const file = join(folder, 'lista.csv');
    const rows = [
      'Nimi;Organisaatio;Titteli;Vastuualueet;Kunta;Puhelin',
      'Aino Esimerkki;Juvan neuvola;;;;040 000 0111',
      'Veikko Vihko;Juvan seurakunta;diakoni;avioero, =keittiövuorot;Juva;040 000 0002',
      'Maija Mukana;Srk;;;Atlantis;',
      ';Srk;;;;',
    ];
    writeFileSync(file, rows.join('\n'));
    const shown = run('import', file);
    assert.match(shown.said, /Rivi 2 · Aino Esimerkki · muuttuu\n +Puhelin: 040 000 0001 → 040 000 0111/);
    assert.match(shown.said, /Rivi 3 · Veikko Vihko · uusi/);
    assert.match(shown.said, /Sektori: seurakunta/);
    assert.match(shown.said, /Rivi 4 · Maija Mukana · epävarma[^R]*Kunnat: en ymmärtänyt "Atlantis"/);
    assert.match(shown.said, /Rivi 5 · virheellinen\n +Nimi puuttuu/);
    assert.doesNotMatch(run('contact', 'list').said, /Veikko/, 'a dry run changes nothing');
    assert.match(run('import', file, '--same', '3').problem, /--same 3/);
    assert.match(run('import', file, '--new', '4', '--confirm').said, /2 uutta, 1 muuttui/);
    assert.match(
      run('import', file, '--confirm').said,
      /ei ole mitään uutta/,
      'a second time adds nobody twice',
    );
    const out = join(folder, 'ulos.csv');
    assert.match(run('export', '--to', out).said, /^3 contacts/);
    assert.match(readFileSync(out, 'utf8'), /Veikko Vihko;Juvan seurakunta;seurakunta;diakoni;/);
    assert.doesNotMatch(readFileSync(out, 'utf8'), /(^|;|\n)=/);
    assert.match(run('export', '--to', out).problem, /EEXIST/, 'an older list is not written over');
    assert.match(run('import', out).said, /0 uutta, 0 muuttuvaa, 3 ennallaan/, 'what goes out comes back');
  });

  it('takes nothing from a file that is no contact list, and says why', () => {
    run(...juva);
    const of = (text: string | Uint8Array) => {
      writeFileSync(join(folder, 'file'), text);
      return run('import', join(folder, 'file'), '--confirm');
    };
    const wrong: [string | Uint8Array, RegExp][] = [
      ['', /Tiedosto on tyhjä/],
      [Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9), /vioittunut/],
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), /\.xlsx/],
      ['Aika;Paikka\nke;Juva', /ei ole saraketta "Nimi"/],
      ['Nimi;Organisaatio', /ei yhtään henkilöä/],
    ];
    for (const [text, problem] of wrong) {
      const { code, problem: said } = of(text);
      assert.equal(code, 2);
      assert.match(said, problem);
    }
    assert.match(run('import', join(folder, 'none.csv')).problem, /ENOENT/);
    assert.match(run('contact', 'list').said, /Nobody is on a list/);
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
      [['dance'], /choose coordinator, network, contact, import, export, ask/],
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
