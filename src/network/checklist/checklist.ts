import { z } from 'zod';
import type { FullLanguage } from '../../guidance/text/languages.js';
import { fill } from '../../guidance/time/fill.js';
import type { Collection } from '../collection.js';
import { momentSchema } from '../written-line.js';
import type { ChecklistRow, EvidenceKind } from './checklist-row.js';

export const rowStates = ['done', 'not-yet', 'does-not-concern'] as const;
export type RowState = (typeof rowStates)[number];

/** A network's answers of one year, by row. */
export const checklistSchema = z.strictObject({
  year: z.number().int(),
  answers: z.record(
    z.string().regex(/^([1-9]|1[0-7])$/),
    z.strictObject({ state: z.enum(rowStates), by: z.string(), at: momentSchema }),
  ),
});
export type Checklist = z.infer<typeof checklistSchema>;

/** By year. */
export const checklists: Collection<Checklist> = {
  home: 'network',
  name: 'checklist',
  schema: checklistSchema,
};

export interface RowAnswer {
  row: number;
  state: RowState;
  by: string;
}

/**
 * The list with one more answer. Of two alternatives one concerns the network: saying that a row is done or not
 * yet says that the other does not concern it.
 */
export function answerRow(
  list: Checklist,
  { row, state, by }: RowAnswer,
  { rows, now }: { rows: readonly ChecklistRow[]; now: Date },
): Checklist {
  const answer = { state, by, at: now.toISOString() };
  const other = rows.find((one) => one.row === row)?.alternative;
  const excluded =
    other !== undefined && state !== 'does-not-concern'
      ? { [other]: { ...answer, state: 'does-not-concern' as const } }
      : {};
  return { ...list, answers: { ...list.answers, ...excluded, [row]: answer } };
}

/** What Luotsi sees, with what it sees it by; `null`: it cannot see. A person confirms it. */
export type Evidence = (kind: EvidenceKind) => { done: boolean; because: string } | null;

export interface ShownRow {
  row: number;
  title: string;
  aim: string;
  state: RowState | null;
  /** Proposed and not confirmed yet. */
  proposed: { state: RowState; because: string } | null;
}

export interface Showing {
  rows: readonly ChecklistRow[];
  evidence: Evidence;
  language: FullLanguage;
  /** The county's own name in that language. */
  county: string;
}

/** The rows as a card shows them. */
export const showChecklist = (
  { answers }: Checklist,
  { rows, evidence, language, county }: Showing,
): ShownRow[] =>
  rows.map(({ row, title, aim, evidence: kind }) => {
    const state = answers[row]?.state ?? null;
    const seen = state === null && kind ? evidence(kind) : null;
    return {
      ...{ row, state, title: fill(title[language], { county }), aim: aim[language] },
      proposed: seen && { state: seen.done ? 'done' : 'not-yet', because: seen.because },
    };
  });

export interface NetworkInTable {
  network: string;
  states: (RowState | null)[];
  done: number;
  /** Rows that concern the network. */
  of: number;
}

/** All networks side by side, as the coordinator sees them. */
export const checklistTable = (
  lists: readonly { network: string; list: Checklist }[],
  rows: readonly ChecklistRow[],
): NetworkInTable[] =>
  lists.map(({ network, list }) => {
    const states = rows.map(({ row }) => list.answers[row]?.state ?? null);
    const outside = states.filter((state) => state === 'does-not-concern').length;
    return {
      network,
      states,
      done: states.filter((state) => state === 'done').length,
      of: rows.length - outside,
    };
  });
