import type { FullLanguage } from '../../guidance/text/languages.js';
import type { Contact, ContactDetails, SomeDetails } from '../contacts/contact.js';
import type { Tell } from '../say.js';
import { type ColumnNames, detailColumns, headingOf } from './columns.js';
import { detailCell } from './export-table.js';
import type { NameIds } from './names-in-lists.js';
import { countOf, type ImportPlan, type ImportPlanned, type PlannedRow } from './plan-import.js';
import type { RowProblem } from './row-problem.js';

export interface ImportSaying {
  tell: Tell;
  language: FullLanguage;
  names: ColumnNames;
  name: NameIds;
}

/** One row of a dry run as it is shown. */
export interface SaidRow {
  number: number;
  verdict: PlannedRow['verdict'];
  /** "Rivi 4 · Aino Esimerkki · muuttuu" */
  head: string;
  details: string[];
  /** A doubt that a person can settle: the same one, or someone new. */
  mayBe: 'same-or-new' | 'new' | null;
}

/** Why a table is no contact list, in one sentence. */
export function sayNoList(planned: Extract<ImportPlanned, { ok: false }>, saying: ImportSaying): string {
  if (planned.reason === 'no-rows') return saying.tell('network.import.refused.no-rows');
  const headings = planned.headings.filter(Boolean).slice(0, 10).join(', ').slice(0, 300);
  const name = headingOf('name', saying.language, saying.names);
  return saying.tell('network.import.refused.no-names', { name, headings });
}

const verdicts = ['new', 'changed', 'same', 'doubtful', 'wrong'] as const;

/** What an import would do, in a sentence or two. */
export function sayPlan(plan: ImportPlan, { tell }: ImportSaying): string[] {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, countOf(plan, verdict)]));
  const unknown = plan.unknownColumns.map((one) => one.slice(0, 40)).slice(0, 20);
  return [
    tell('network.import.summary', counts),
    ...(unknown.length > 0 ? [tell('network.import.unknown-columns', { columns: unknown.join(', ') })] : []),
  ];
}

export function sayRow(row: PlannedRow, saying: ImportSaying): SaidRow {
  const { tell } = saying;
  const verdict = tell(`network.import.verdict.${row.verdict}`);
  const head = [tell('network.import.row', { number: row.number }), row.name, verdict].filter(Boolean);
  return {
    ...{ number: row.number, verdict: row.verdict, head: head.join(' · ') },
    details: [...detailsOfRow(row, saying), ...row.problems.map((problem) => sayProblem(problem, saying))],
    mayBe: row.verdict === 'doubtful' ? (row.like ? 'same-or-new' : 'new') : null,
  };
}

function detailsOfRow(row: PlannedRow, saying: ImportSaying): string[] {
  if (row.verdict === 'new') return sayNew(row.details, saying);
  if (row.verdict === 'changed') return sayChanges(row.contact, row.details, saying);
  if (row.verdict !== 'doubtful' || !row.like) return [];
  const { contact, doubt } = row.like;
  const { name: who, organisation } = contact;
  return [
    saying.tell(`network.import.doubt.${doubt}`, { who, organisation }),
    ...sayChanges(contact, row.told, saying),
  ];
}

/** The columns in which the two are not alike, with the old value and the new. */
function sayChanges(contact: Contact, told: SomeDetails, saying: ImportSaying): string[] {
  const { tell, language, names, name } = saying;
  const after: Contact = { ...contact, ...told };
  return detailColumns.flatMap((column) => {
    const [old, value] = [detailCell(contact, column, name), detailCell(after, column, name)];
    if (old === value) return [];
    const empty = tell('network.import.empty');
    const field = headingOf(column, language, names);
    return [tell('network.import.from-to', { field, old: old || empty, value: value || empty })];
  });
}

function sayNew(details: ContactDetails, { language, names, name }: ImportSaying): string[] {
  return detailColumns.flatMap((column) => {
    const value = column === 'name' ? '' : detailCell(details, column, name);
    return value ? [`${headingOf(column, language, names)}: ${value}`] : [];
  });
}

const sayProblem = ({ what, column, value }: RowProblem, { tell, language, names }: ImportSaying): string =>
  tell(`network.import.problem.${what}`, {
    column: headingOf(column, language, names),
    value: value.slice(0, 60),
  });
