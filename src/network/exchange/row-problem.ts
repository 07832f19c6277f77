import type { Column } from './columns.js';

/** Why a row cannot be taken, or is taken with a doubt; `value` is the cell as it stands in the file. */
export interface RowProblem {
  column: Column;
  what:
    | 'missing'
    | 'not-understood'
    | 'not-an-email'
    | 'not-a-phone'
    | 'too-long'
    | 'non-disclosure'
    | 'twice-in-file';
  value: string;
}

/** With these a row is wrong and left out; with the others its cell is left out and the row is doubtful. */
const grave: readonly RowProblem['what'][] = ['missing', 'non-disclosure', 'twice-in-file'];

export const isGrave = ({ what }: RowProblem): boolean => grave.includes(what);
