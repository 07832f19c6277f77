import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { readTable } from '../../src/tables/read-table.js';
import { mostBytes } from '../../src/tables/table-limits.js';
import { writeCsv, writeXlsx } from '../../src/tables/write-table.js';
import { writeVCards } from '../../src/tables/write-v-cards.js';
import { inventedContact } from '../network/invented-networks.js';

const table = {
  headings: ['Nimi', 'Puhelin', 'Tehtävä'],
  rows: [
    { number: 2, cells: ['Äijö Öhman', '+358 40 000 0001', '=HYPERLINK("http://paha.example")'] },
    { number: 3, cells: ['"Lainaus"; väli', '040 000 0002', 'kaksi\nriviä'] },
  ],
};

const read = async (bytes: Uint8Array) => {
  const result = await readTable(bytes);
  assert.ok(result.ok, JSON.stringify(result));
  return result.table;
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const unreadable = async (bytes: Uint8Array) => {
  const result = await readTable(bytes);
  return result.ok ? null : result.reason;
};

describe('tables', () => {
  for (const [kind, write] of [
    ['CSV', async () => writeCsv(table)],
    ['Excel', () => writeXlsx(table, 'Juva: yhteystiedot/2026')],
  ] as const) {
    it(`come back from ${kind} as they went, but that nothing in them is a formula`, async () => {
      const { headings, rows } = await read(await write());
      assert.deepEqual(headings.slice(1), table.headings.slice(1));
      assert.deepEqual(rows[1]?.cells, table.rows[1]?.cells);
      assert.deepEqual(rows[0]?.cells.slice(1), ["'+358 40 000 0001", `'=HYPERLINK("http://paha.example")`]);
    });
  }

  it('are read with comma, semicolon or tab, in UTF-8, UTF-16 or the old Windows code page', async () => {
    const lines = (part: string) => `Nimi${part}Taho\r\nPää${part}Srk\r\n`;
    for (const part of [',', ';', '\t']) {
      assert.deepEqual((await read(bytesOf(lines(part)))).rows[0]?.cells, ['Pää', 'Srk']);
    }
    const windows = Uint8Array.from(lines(';'), (letter) => letter.codePointAt(0) ?? 0);
    assert.equal((await read(windows)).rows[0]?.cells[0], 'Pää');
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(lines(';'), 'utf16le')]);
    assert.equal((await read(utf16)).rows[0]?.cells[0], 'Pää');
  });

  it('count rows as a spreadsheet does, headings and empty lines before them included', async () => {
    const { rows } = await read(bytesOf('\n\nNimi;Taho\n;\nPää;Srk\n'));
    assert.equal(rows.find(({ cells }) => cells[0] === 'Pää')?.number, 5);
  });

  it('show a formula by its result, a link by its words and a date as one', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('a');
    sheet.addRow(['Nimi', 'Posti', 'Päivä', 'Summa']);
    sheet.addRow([
      { richText: [{ text: 'Aino ' }, { text: 'Esimerkki' }] },
      { text: 'aino@a.example', hyperlink: 'mailto:aino@a.example' },
      new Date('2026-09-01T00:00:00Z'),
      { formula: '1+1', result: 2 },
    ]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    assert.deepEqual((await read(bytes)).rows[0]?.cells, [
      'Aino Esimerkki',
      'aino@a.example',
      '2026-09-01',
      '2',
    ]);
  });

  it('that are none are told apart', async () => {
    assert.equal(await unreadable(new Uint8Array()), 'empty');
    assert.equal(await unreadable(bytesOf('  \n \n')), 'empty');
    assert.equal(await unreadable(new Uint8Array(mostBytes + 1)), 'too-large');
    assert.equal(await unreadable(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2)), 'old-excel');
    assert.equal(await unreadable(Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9, 9, 9)), 'broken');
    assert.equal(await unreadable(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0)), 'not-a-table');
    assert.equal(await unreadable(bytesOf('Nimi;Taho\n"Aino;Srk\n')), 'broken');
    assert.equal(await unreadable(bytesOf(`Nimi\n${'a\n'.repeat(5_001)}`)), 'too-many-rows');
  });
});

describe('writeVCards', () => {
  it('gives each contact a card of its own, with what a comma or a line break would break escaped', () => {
    const cards = writeVCards([
      inventedContact({ organisation: 'Neuvola, Juva; länsi', title: 'rivi\nvaihto' }),
      inventedContact({ id: 'veikko', name: 'Veikko Vihko', phone: null }),
    ]);
    assert.equal(cards.match(/BEGIN:VCARD\r\n/g)?.length, 2);
    assert.match(cards, /VERSION:4\.0\r\n/);
    assert.match(cards, /ORG:Neuvola\\, Juva\\; länsi;\r\n/);
    assert.match(cards, /TITLE:rivi\\nvaihto\r\n/);
    assert.equal(cards.match(/TEL/g)?.length, 1);
    assert.match(cards, /N:Esimerkki;Aino;;;\r\n/);
  });
});
