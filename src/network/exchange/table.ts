/** A sheet as people keep it: one row of headings, then one row a person. All cells are text as shown. */
export interface Table {
  headings: readonly string[];
  rows: readonly TableRow[];
}

export interface TableRow {
  /** Its number in the file, counted from 1 with the headings, as a spreadsheet shows it. */
  number: number;
  cells: readonly string[];
}
