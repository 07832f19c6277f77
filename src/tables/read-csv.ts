import Papa from 'papaparse';
import type { Unreadable } from './table-limits.js';

/** Spreadsheets write CSV as UTF-8, as UTF-16 with a mark, or in the old Windows code page. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const delimiters = [';', '\t', ',', '|'];

/** What parts the headings: by the whole file, a comma in one cell would weigh as much as the semicolons. */
function delimiterOf(text: string): string {
  const headings = text.split(/\r\n|\r|\n/).find((line) => /[^\s;,|]/.test(line)) ?? '';
  const count = (delimiter: string) => headings.split(delimiter).length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Comma, semicolon or tab, whichever the file uses. */
export function readCsv(bytes: Uint8Array): { rows: string[][] } | { reason: Unreadable } {
  const text = decode(bytes);
  if (text.includes('\0')) return { reason: 'not-a-table' };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const isBroken = errors.some(({ type }) => type === 'Quotes');
  return isBroken ? { reason: 'broken' } : { rows: data };
}
