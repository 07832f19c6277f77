import assert from 'node:assert/strict';
import { type PlannedRow, planImport } from '../../../src/network/exchange/plan-import.js';
import { inventedContact } from '../invented-networks.js';
import { names, sheet, words } from './words.js';

const aino = inventedContact();
const plan = (lines: string[], list = [aino]): PlannedRow[] => {
  const planned = planImport(sheet(...lines), { names, words, list });
  assert.ok(planned.ok);
  return planned.plan.rows;
};
const only = (lines: string[]): PlannedRow => {
  const [row, ...others] = plan(lines);
  assert.ok(row && others.length === 0);
  return row;
};
const problemsOf = ({ problems }: PlannedRow) => problems.map(({ column, what }) => `${column}: ${what}`);

describe('planImport', () => {
  it('reads Finnish headings and takes a person who is not on the list as new', () => {
    const row = only([
      'Etunimi;Sukunimi;Työpaikka;Toimiala;Nimike;Vastuualueet;Kunta;Puh.;Sähköposti;Kieli',
      'Veikko;Vihko;Mikkelin seurakunta;Seurakunta;diakoni;ero, perheleirit;Mikkeli;040 000 0002;veikko@srk.example;suomi, ruotsi',
    ]);
    assert.equal(row.verdict, 'new');
    assert.ok(row.verdict === 'new');
    assert.deepEqual(row.problems, []);
    const { name, sector, tasks, taskWords, municipalities, languages, title } = row.details;
    assert.deepEqual(
      [name, sector, tasks, taskWords, municipalities, languages, title],
      ['Veikko Vihko', 'parish', ['separation'], ['perheleirit'], ['491'], ['fi', 'sv'], 'diakoni'],
    );
  });

  it('reads Swedish headings', () => {
    const row = only([
      'Namn;Organisation;Bransch;Ansvar;Ort;Tfn;E-post;Språk',
      'Siv Skriv;Vasa församling;Församling;skilsmässa;Vasa;040 000 0003;siv@kyrkan.example;svenska',
    ]);
    assert.equal(row.verdict, 'new');
  });

  it('finds a known person by e-mail and shows what would change; an empty cell takes nothing away', () => {
    const row = only([
      'Nimi;Taho;Puhelin;Sähköposti',
      'Esimerkki Aino;Juvan neuvola;;AINO.ESIMERKKI@neuvola.example',
    ]);
    assert.ok(row.verdict === 'changed');
    assert.deepEqual(
      row.differences.map(({ field }) => field),
      ['name', 'email'],
    );
    assert.equal(row.details.phone, undefined);
  });

  it('leaves a person as they are whose row says what is known', () => {
    const row = only(['Nimi;Taho;Puhelin', 'Aino Esimerkki;Juvan neuvola;040 000 0001']);
    assert.equal(row.verdict, 'same');
  });

  it('doubts a namesake elsewhere, and one address of two names', () => {
    const [elsewhere, renamed] = plan([
      'Nimi;Taho;Sähköposti',
      'Aino Esimerkki;Mikkelin neuvola;toinen@neuvola.example',
      'Aino Uusinimi;Juvan neuvola;aino.esimerkki@neuvola.example',
    ]);
    assert.ok(elsewhere?.verdict === 'doubtful' && renamed?.verdict === 'doubtful');
    assert.equal(elsewhere.like?.doubt, 'other-organisation');
    assert.equal(renamed.like?.doubt, 'other-name');
  });

  it('doubts a row with a cell that cannot be read, and names the cell', () => {
    const row = only([
      'Nimi;Taho;Puhelin;Sähköposti;Kunta',
      'Veikko Vihko;Srk;soita joskus;veikko(at)srk;Atlantis',
    ]);
    assert.equal(row.verdict, 'doubtful');
    assert.deepEqual(problemsOf(row), [
      'municipalities: not-understood',
      'phone: not-a-phone',
      'email: not-an-email',
    ]);
  });

  it('takes no row without a name or an organisation, nor one person twice', () => {
    const rows = plan([
      'Nimi;Taho;Sähköposti',
      ';Srk;',
      'Veikko Vihko;;',
      'Siv Skriv;Srk;siv@kyrkan.example',
      'Siv S.;Srk;SIV@kyrkan.example',
    ]);
    assert.deepEqual(
      rows.map(({ verdict }) => verdict),
      ['wrong', 'wrong', 'new', 'wrong'],
    );
    assert.deepEqual(rows.flatMap(problemsOf), [
      'name: missing',
      'organisation: missing',
      'name: twice-in-file',
    ]);
  });

  it('never takes a person with a non-disclosure order', () => {
    const rows = plan([
      'Nimi;Taho;Turvakielto',
      'Veikko Vihko;Srk;kyllä',
      'Siv Skriv;Srk;ei',
      'Pia Piilo;Srk;x',
    ]);
    assert.deepEqual(
      rows.map(({ verdict }) => verdict),
      ['wrong', 'new', 'wrong'],
    );
  });

  it('marks a number that only the coordinator may see', () => {
    const row = only([
      'Nimi;Taho;Puhelin;Numero näkyy',
      'Veikko Vihko;Srk;040 000 0002;vain koordinaattorille',
    ]);
    assert.ok(row.verdict === 'new');
    assert.equal(row.details.phone?.visibleTo, 'coordinator');
  });

  it('skips empty rows and tells the headings it does not know', () => {
    const planned = planImport(sheet('Nimi;Taho;Kengännumero', ';;', 'Veikko Vihko;Srk;44'), {
      ...{ names, words, list: [] },
    });
    assert.ok(planned.ok);
    assert.equal(planned.plan.rows[0]?.number, 3);
    assert.deepEqual(planned.plan.unknownColumns, ['Kengännumero']);
  });

  it('says that a sheet without names is no contact list, and one without rows is empty', () => {
    const parts = { names, words, list: [] };
    assert.deepEqual(planImport(sheet('Aika;Paikka', 'ke;Juva'), parts), {
      ok: false,
      reason: 'no-names',
      headings: ['Aika', 'Paikka'],
    });
    assert.deepEqual(planImport(sheet('Nimi;Taho'), parts), { ok: false, reason: 'no-rows' });
  });
});
