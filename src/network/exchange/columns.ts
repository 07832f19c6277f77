import { z } from 'zod';
import { fold } from '../../guidance/text/fold.js';
import type { FullLanguage } from '../../guidance/text/languages.js';
import type { Table } from './table.js';

/** What people tell of themselves in a contact list, in the order of an export. */
export const detailColumns = [
  'name',
  'organisation',
  'sector',
  'role',
  'tasks',
  'municipalities',
  'phone',
  'phone-visible-to',
  'email',
  'languages',
  'shared',
] as const;
export type DetailColumn = (typeof detailColumns)[number];

/** With what is told of an entry. */
export const columns = [...detailColumns, 'source', 'confirmed', 'non-disclosure'] as const;
export type Column = (typeof columns)[number];

const named = z.array(z.string().min(1)).min(1);

/** Headings by column and language; the first is the one that an export writes. */
export const columnNamesSchema = z.strictObject(
  Object.fromEntries(columns.map((column) => [column, z.strictObject({ fi: named, sv: named, en: named })])),
);
export type ColumnNames = z.infer<typeof columnNamesSchema>;

export interface ReadColumns {
  /** Where each column stands; several headings may hold one column ("Etunimi", "Sukunimi"). */
  at: ReadonlyMap<Column, readonly number[]>;
  /** Headings that mean nothing here: their cells are left alone. */
  unknown: readonly string[];
}

const plain = (heading: string): string =>
  fold(heading.toLocaleLowerCase('fi'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Which column each heading is, in Finnish, Swedish or English. */
export function readColumns(headings: Table['headings'], names: ColumnNames): ReadColumns {
  const known = new Map(
    columns.flatMap((column) =>
      Object.values(names[column] ?? {}).flatMap((list) =>
        list.map((name) => [plain(name), column] as const),
      ),
    ),
  );
  const at = new Map<Column, number[]>();
  const unknown: string[] = [];
  for (const [index, heading] of headings.entries()) {
    const column = known.get(plain(heading));
    if (column) at.set(column, [...(at.get(column) ?? []), index]);
    else if (heading.trim() !== '') unknown.push(heading.trim());
  }
  return { at, unknown };
}

export const headingOf = (column: Column, language: FullLanguage, names: ColumnNames): string =>
  names[column]?.[language][0] ?? column;
