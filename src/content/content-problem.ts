/** One thing wrong in the content, for the person who mends it. Lines and columns count from 1. */
export interface ContentProblem {
  /** From the root of the project: `knowledge/regions/lappi/places.yaml`. */
  file: string;
  line: number;
  column: number;
  /** Where in the file: `[3].names.sv`; empty for the file as a whole. */
  field: string;
  /** The entry's id, when it has one. */
  entry?: string;
  /** What should stand there. */
  expected: string;
  /** What stands there, shortened. */
  found: string;
}

/** `file:line:column  field (entry): expected …, found …`, which editors and terminals make a link of. */
export function describeProblem(problem: ContentProblem): string {
  const where = `${problem.file}:${problem.line}:${problem.column}`;
  const entry = problem.entry ? ` (${problem.entry})` : '';
  const field = problem.field ? `  ${problem.field}${entry}` : entry && ` ${entry}`;
  const found = problem.found ? `, found ${problem.found}` : '';
  return `${where}${field}: expected ${problem.expected}${found}`;
}

export function describeProblems(problems: readonly ContentProblem[]): string {
  return problems.map(describeProblem).join('\n');
}
