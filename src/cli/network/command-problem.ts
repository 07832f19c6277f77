import type { z } from 'zod';

/** What is wrong with a command as it was given: one sentence for the one who gave it. Exit code 2. */
export class CommandProblem extends Error {}

/** A value of the schema, or a problem that names the options in which it is wrong. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `--${optionOf(path)}: ${message}`);
  throw new CommandProblem(wrong.join('\n'));
}

export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new CommandProblem(`--${option} is missing`);
  return value;
}

export const listed = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** `names.fi` is given as `--name-fi`, the second role as `--roles`. */
const optionOf = (path: readonly PropertyKey[]): string =>
  path[0] === 'names' ? `name-${String(path[1] ?? 'fi')}` : String(path[0] ?? '');
