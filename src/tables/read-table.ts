import type { Table } from '../network/exchange/table.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { mostBytes, mostRows, type Unreadable } from './table-limits.js';

export type TableRead = { ok: true; table: Table } | { ok: false; reason: Unreadable };

const zip = [0x50, 0x4b, 0x03, 0x04];
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0];

const beginsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** A CSV or Excel file as a table, told apart by its bytes whatever its name. Never throws for a broken file. */
export async function readTable(bytes: Uint8Array): Promise<TableRead> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > mostBytes) return { ok: false, reason: 'too-large' };
  if (beginsWith(bytes, oldExcel)) return { ok: false, reason: 'old-excel' };
  const grid = beginsWith(bytes, zip) ? await readXlsx(bytes) : readCsv(bytes);
  return 'reason' in grid ? { ok: false, reason: grid.reason } : tableOf(grid.rows);
}

/** The first row that is not empty holds the headings. */
function tableOf(grid: readonly (readonly string[])[]): TableRead {
  const first = grid.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const headings = grid[first];
  if (!headings) return { ok: false, reason: 'empty' };
  const rows = grid.slice(first + 1).map((cells, index) => ({ number: first + index + 2, cells }));
  if (rows.length > mostRows) return { ok: false, reason: 'too-many-rows' };
  return { ok: true, table: { headings, rows } };
}
