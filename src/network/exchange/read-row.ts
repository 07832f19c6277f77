import type { z } from 'zod';
import { contactDetailsSchema, type SomeDetails } from '../contacts/contact.js';
import { phoneNumberSchema } from '../contacts/phone.js';
import type { Column, ReadColumns } from './columns.js';
import type { ReadWords } from './read-words.js';
import type { RowProblem } from './row-problem.js';
import type { TableRow } from './table.js';

export interface RowReading {
  number: number;
  /** What the row tells; an empty cell tells nothing, so that it takes nothing away. */
  details: SomeDetails;
  /** Where the row's own words say the data is from. */
  from: string | null;
  problems: RowProblem[];
}

interface Reader {
  row: TableRow;
  columns: ReadColumns;
  words: ReadWords;
  problems: RowProblem[];
}

const shape = contactDetailsSchema.shape;

/** One person's row as details, with whatever in it could not be read. */
export function readRow(row: TableRow, columns: ReadColumns, words: ReadWords): RowReading {
  const reader: Reader = { row, columns, words, problems: [] };
  const details: SomeDetails = {
    ...checked(reader, 'name', { name: shape.name }),
    ...checked(reader, 'organisation', { organisation: shape.organisation }),
    ...sectorOf(reader),
    ...rolesOf(reader),
    ...tasksOf(reader),
    ...municipalitiesOf(reader),
    ...phoneOf(reader),
    ...emailOf(reader),
    ...languagesOf(reader),
    ...sharedOf(reader),
  };
  const problems = [...missingIn(reader), ...reader.problems, ...secretIn(reader)];
  return { number: row.number, details, from: cell(reader, 'source') || null, problems };
}

const missingIn = (reader: Reader): RowProblem[] =>
  (['name', 'organisation'] as const)
    .filter((column) => cell(reader, column) === '')
    .map((column) => ({ column, what: 'missing', value: '' }));

/** Whoever has a non-disclosure order is not taken, whatever else the row says. */
function secretIn(reader: Reader): RowProblem[] {
  const secret = cell(reader, 'non-disclosure');
  if (secret === '' || isNo(secret)) return [];
  return [{ column: 'non-disclosure', what: 'non-disclosure', value: '' }];
}

/** An export writes a quote before what a spreadsheet would take for a formula. */
const guard = /^'(?=[=+\-@\t\r])/;

function cell({ row, columns }: Reader, column: Column): string {
  const cells = (columns.at.get(column) ?? []).map((index) => row.cells[index] ?? '');
  return cells
    .map((text) => text.trim().replace(guard, ''))
    .filter(Boolean)
    .join(' ');
}

/** One line of text that its schema takes as it is. */
function checked<Key extends 'name' | 'organisation'>(
  reader: Reader,
  column: Column,
  field: Record<Key, z.ZodType<string>>,
): SomeDetails {
  const [entry] = Object.entries<z.ZodType<string>>(field);
  const value = cell(reader, column);
  if (!entry || value === '') return {};
  const read = entry[1].safeParse(value);
  if (read.success) return { [entry[0]]: read.data };
  reader.problems.push({ column, what: 'too-long', value: value.slice(0, 60) });
  return {};
}

/** A cell that tells nothing because of what is wrong with it. */
function problem(reader: Reader, found: RowProblem): Record<string, never> {
  reader.problems.push(found);
  return {};
}

const notUnderstood = (reader: Reader, column: Column, value: string) =>
  problem(reader, { column, what: 'not-understood', value });

function sectorOf(reader: Reader): SomeDetails {
  const value = cell(reader, 'sector');
  if (value === '') {
    const told = reader.words.sector(cell(reader, 'organisation'));
    return told ? { sector: told } : {};
  }
  const sector = reader.words.sector(value);
  return sector ? { sector } : notUnderstood(reader, 'sector', value);
}

/** A title of one's own is kept beside the roles it is read as; one that is not known is no problem. */
function rolesOf(reader: Reader): SomeDetails {
  const value = cell(reader, 'role');
  if (value === '') return {};
  const parts = listed(value);
  const roles = [...new Set(parts.flatMap((part) => reader.words.roles(part)))];
  if (parts.every(reader.words.isRole)) return { roles, title: null };
  const title = shape.title.safeParse(value);
  return { roles, ...(title.success ? { title: title.data } : {}) };
}

const listed = (value: string): string[] =>
  value
    .split(/[,;/\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);

/** What is not a known task stays in the person's own words, and is found by them. */
function tasksOf(reader: Reader): SomeDetails {
  const parts = listed(cell(reader, 'tasks'));
  if (parts.length === 0) return {};
  const tasks = [...new Set(parts.flatMap((part) => reader.words.tasks(part)))];
  const words = parts.filter((part) => reader.words.tasks(part).length === 0);
  const taskWords = shape.taskWords.safeParse(words);
  if (taskWords.success) return { tasks, taskWords: taskWords.data };
  reader.problems.push({ column: 'tasks', what: 'too-long', value: words.join(', ').slice(0, 60) });
  return { tasks };
}

function municipalitiesOf(reader: Reader): SomeDetails {
  const parts = listed(cell(reader, 'municipalities'));
  if (parts.length === 0) return {};
  const codes = parts.map((part) => ({ part, code: reader.words.municipality(part) }));
  for (const { part, code } of codes) if (code === null) notUnderstood(reader, 'municipalities', part);
  const known = [...new Set(codes.flatMap(({ code }) => code ?? []))];
  return known.length > 0 ? { municipalities: known } : {};
}

const isNo = (value: string): boolean => /^(ei|nej|no|false|0|-)$/i.test(value);
const isYes = (value: string): boolean => /^(x|kyllä|on|ja|yes|true|1)$/i.test(value);
const coordinatorOnly = /koordinaattor|koordinator|coordinator|samordnare/i;

function phoneOf(reader: Reader): SomeDetails {
  const value = cell(reader, 'phone');
  if (value === '') return {};
  const number = phoneNumberSchema.safeParse(value);
  if (!number.success) return problem(reader, { column: 'phone', what: 'not-a-phone', value });
  const visibleTo = coordinatorOnly.test(cell(reader, 'phone-visible-to')) ? 'coordinator' : 'members';
  return { phone: { number: number.data, visibleTo } };
}

function emailOf(reader: Reader): SomeDetails {
  const value = cell(reader, 'email').replace(/^mailto:/i, '');
  if (value === '') return {};
  const email = shape.email.safeParse(value);
  return email.success
    ? { email: email.data }
    : problem(reader, { column: 'email', what: 'not-an-email', value });
}

function languagesOf(reader: Reader): SomeDetails {
  const parts = listed(cell(reader, 'languages'));
  const read = parts.map((part) => ({ part, language: reader.words.language(part) }));
  for (const { part, language } of read) if (language === null) notUnderstood(reader, 'languages', part);
  const languages = [...new Set(read.flatMap(({ language }) => language ?? []))];
  return languages.length > 0 ? { languages } : {};
}

function sharedOf(reader: Reader): SomeDetails {
  const value = cell(reader, 'shared');
  if (value === '') return {};
  if (isYes(value)) return { sharedWithCounty: true };
  return isNo(value) ? { sharedWithCounty: false } : notUnderstood(reader, 'shared', value);
}
