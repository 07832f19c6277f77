import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import type { Table } from '../network/exchange/table.js';

/** A byte order mark: without it a spreadsheet reads ä and å wrongly. */
const mark = '\uFEFF';

const grid = ({ headings, rows }: Table): string[][] => [
  [...headings],
  ...rows.map(({ cells }) => [...cells]),
];

/** What a spreadsheet would take for a formula begins with a quote instead, which an import takes away again. */
const formula = /^[=+\-@\t\r]/;
const unformulated = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** Semicolons: what spreadsheets in Finland and Sweden open by themselves. */
export const writeCsv = (table: Table): Uint8Array =>
  new TextEncoder().encode(
    mark +
      Papa.unparse(
        grid(table).map((row) => row.map(unformulated)),
        { delimiter: ';', newline: '\r\n' },
      ),
  );

/** Every cell is text, so that none is a formula and no number loses its first zero. */
export async function writeXlsx(table: Table, sheetName: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(sheetName.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Luotsi');
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  for (const row of grid(table)) sheet.addRow(row.map(unformulated));
  sheet.getRow(1).font = { bold: true };
  for (const column of sheet.columns) {
    column.numFmt = '@';
    const longest = Math.max(10, ...(column.values ?? []).map((value) => String(value ?? '').length));
    column.width = Math.min(50, longest + 2);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
