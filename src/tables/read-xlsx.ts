import ExcelJS from 'exceljs';
import { mostRows, type Unreadable } from './table-limits.js';

/** The first sheet that holds anything, every cell as it is shown. */
export async function readXlsx(bytes: Uint8Array): Promise<{ rows: string[][] } | { reason: Unreadable }> {
  const book = new ExcelJS.Workbook();
  try {
    const copy = new Uint8Array(bytes).buffer;
    await book.xlsx.load(copy);
  } catch {
    return { reason: 'broken' };
  }
  const sheet = book.worksheets.find(({ actualRowCount }) => actualRowCount > 0);
  if (!sheet) return { reason: book.worksheets.length > 0 ? 'empty' : 'not-a-table' };
  if (sheet.rowCount > mostRows + 50) return { reason: 'too-many-rows' };
  const width = Math.min(sheet.columnCount, 100);
  const rows: string[][] = [];
  for (let number = 1; number <= sheet.rowCount; number++) {
    const row = sheet.getRow(number);
    rows.push(Array.from({ length: width }, (_, index) => shown(row.getCell(index + 1))));
  }
  return { rows };
}

/** A number typed as a telephone number has lost its first zero to the spreadsheet: the text is all there is. */
function shown(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : cell.text;
}
