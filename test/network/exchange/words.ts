import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { columnNamesSchema } from '../../../src/network/exchange/columns.js';
import type { ReadWords } from '../../../src/network/exchange/read-words.js';
import type { Table } from '../../../src/network/exchange/table.js';

/** The headings that are shipped. */
export const names = columnNamesSchema.parse(parse(readFileSync('knowledge/network/columns.yaml', 'utf8')));

const finder =
  <T>(known: Record<string, T>) =>
  (words: string): T | null =>
    known[words.toLocaleLowerCase('fi')] ?? null;

/** A few words, so that a test tells what is read and not how. */
export const words: ReadWords = {
  sector: finder({ neuvola: 'child-health-clinic', seurakunta: 'parish', församling: 'parish' }),
  roles: (said) => (said === 'terveydenhoitaja' ? ['public-health-nurse'] : []),
  isRole: (said) => said === 'terveydenhoitaja',
  tasks: (said) => (said === 'ero' || said === 'skilsmässa' ? ['separation'] : []),
  municipality: finder({ juva: '178', mikkeli: '491', vasa: '905' }),
  language: finder({ suomi: 'fi', ruotsi: 'sv', svenska: 'sv' }),
};

/** A sheet from lines whose cells a semicolon parts. */
export function sheet(...lines: string[]): Table {
  const [headings = [], ...rows] = lines.map((line) => line.split(';'));
  return { headings, rows: rows.map((cells, index) => ({ number: index + 2, cells })) };
}
