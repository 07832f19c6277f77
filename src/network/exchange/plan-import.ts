import type { DeedOf } from '../changes/deed.js';
import { type Difference, differences } from '../changes/differences.js';
import {
  type Contact,
  type ContactDetails,
  detailsOf,
  type SomeDetails,
  untold,
} from '../contacts/contact.js';
import { type ColumnNames, type ReadColumns, readColumns } from './columns.js';
import { type Match, matchContact } from './match-contact.js';
import { type RowReading, readRow } from './read-row.js';
import type { ReadWords } from './read-words.js';
import { isGrave, type RowProblem } from './row-problem.js';
import type { Table } from './table.js';

/** `cells`: the entry is surely this one, but some cells could not be read. */
export type Doubt = Extract<Match, { found: 'doubtful' }>['doubt'] | 'cells';

/** What an import would do with one row. Nothing of a `wrong` row is taken, and a `doubtful` one only when chosen. */
export type PlannedRow = { number: number; name: string; problems: RowProblem[] } & (
  | { verdict: 'new'; details: ContactDetails; from: string | null }
  | { verdict: 'changed'; contact: Contact; differences: Difference[]; details: SomeDetails }
  | { verdict: 'same'; contact: Contact }
  | {
      verdict: 'doubtful';
      /** The entry that it may be; `null` when the doubt is about its cells only. */
      like: { contact: Contact; doubt: Doubt } | null;
      /** As someone new. */
      details: ContactDetails;
      /** What the row itself tells. */
      told: SomeDetails;
      from: string | null;
    }
  | { verdict: 'wrong' }
);

export interface ImportPlan {
  rows: PlannedRow[];
  /** Headings that mean nothing here. */
  unknownColumns: readonly string[];
}

export type ImportPlanned =
  | { ok: true; plan: ImportPlan }
  /** There is no column with names, so this is no contact list. */
  | { ok: false; reason: 'no-names'; headings: readonly string[] }
  | { ok: false; reason: 'no-rows' };

export interface ImportParts {
  names: ColumnNames;
  words: ReadWords;
  list: readonly Contact[];
}

/** Row by row what an import would add, change and leave: the dry run. Changes nothing. */
export function planImport(table: Table, { names, words, list }: ImportParts): ImportPlanned {
  const columns = readColumns(table.headings, names);
  if (!columns.at.has('name')) return { ok: false, reason: 'no-names', headings: table.headings };
  const readings = readingsOf(table, columns, words);
  if (readings.length === 0) return { ok: false, reason: 'no-rows' };
  const rows = readings.map((reading) => planRow(reading, list));
  return { ok: true, plan: { rows, unknownColumns: columns.unknown } };
}

/** Empty rows tell nothing; of two rows about one person the second is wrong. */
function readingsOf(table: Table, columns: ReadColumns, words: ReadWords): RowReading[] {
  const seen = new Set<string>();
  return table.rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map((row) => readRow(row, columns, words))
    .map((reading) => {
      const key = personIn(reading);
      if (seen.has(key)) return asTwice(reading);
      seen.add(key);
      return reading;
    });
}

const personIn = ({ details: { email, name = '', organisation = '' } }: RowReading): string =>
  (email ?? `${name}|${organisation}`).toLocaleLowerCase('fi');

function asTwice(reading: RowReading): RowReading {
  const twice: RowProblem = { column: 'name', what: 'twice-in-file', value: reading.details.name ?? '' };
  return { ...reading, problems: [...reading.problems, twice] };
}

function planRow({ number, details, from, problems }: RowReading, list: readonly Contact[]): PlannedRow {
  const { name, organisation } = details;
  const row = { number, name: name ?? '', problems };
  if (problems.some(isGrave) || !name || !organisation) return { ...row, verdict: 'wrong' };
  const match = matchContact(details, list);
  if (match.found === 'one' && problems.length === 0) {
    const changed = differences(match.contact, details);
    return changed.length === 0
      ? { ...row, verdict: 'same', contact: match.contact }
      : { ...row, verdict: 'changed', contact: match.contact, differences: changed, details };
  }
  const whole: ContactDetails = { ...untold, sector: 'other', ...details, name, organisation };
  if (match.found === 'none' && problems.length === 0) {
    return { ...row, verdict: 'new', details: whole, from };
  }
  return { ...row, verdict: 'doubtful', like: likeOf(match), details: whole, told: details, from };
}

function likeOf(match: Match): { contact: Contact; doubt: Doubt } | null {
  if (match.found === 'none') return null;
  return { contact: match.contact, doubt: match.found === 'one' ? 'cells' : match.doubt };
}

export const countOf = ({ rows }: ImportPlan, verdict: PlannedRow['verdict']): number =>
  rows.filter((row) => row.verdict === verdict).length;

/** What a person has settled of the doubtful rows, by row number: the same person, or someone new. */
export interface Settled {
  same: ReadonlySet<number>;
  new: ReadonlySet<number>;
}

type Import = Omit<DeedOf<'import-contacts'>, 'do' | 'network' | 'from'>;

/** The rows that are to be taken: new and changed ones, and doubtful ones as they were settled. */
export function rowsTaken({ rows }: ImportPlan, settled: Settled): Import {
  const added: Import['added'] = [];
  const changed: Import['changed'] = [];
  const change = (contact: Contact, details: SomeDetails) =>
    changed.push({ contact: contact.id, details, read: detailsOf(contact) });
  for (const row of rows) {
    if (row.verdict === 'new') added.push({ details: row.details, from: row.from });
    if (row.verdict === 'changed') change(row.contact, row.details);
    if (row.verdict !== 'doubtful') continue;
    if (settled.same.has(row.number) && row.like) change(row.like.contact, row.told);
    else if (settled.new.has(row.number)) added.push({ details: row.details, from: row.from });
  }
  return { added, changed };
}
