import type { z } from 'zod';
import type { ContentProblem } from './content-problem.js';
import type { Path, YamlFile } from './yaml-file.js';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, as problems with their place in the file. `base` is the path of the checked value. */
export function shapeProblems(file: YamlFile, base: Path, issues: readonly Issue[]): ContentProblem[] {
  return issues.flatMap((issue) => problemsOf(file, base, issue));
}

function problemsOf(file: YamlFile, base: Path, issue: Issue): ContentProblem[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return shapeProblems(file, path, likeliest(issue.errors));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      file.problem([...path, key], {
        expected: 'no such field (see the schema for their names)',
        found: `"${key}"`,
      }),
    );
  }
  if (issue.code === 'invalid_key') return [file.problem(path, { expected: 'a well-formed key' })];
  return [file.problem(path, { expected: expectedBy(issue, file.at(path)) })];
}

/** The branch that fits best: the one with the fewest complaints, so that the reader is not told of the others. */
function likeliest(branches: readonly Issue[][]): Issue[] {
  const [best] = [...branches].sort((one, other) => one.length - other.length);
  return best ?? [];
}

function expectedBy(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string' && ['number', 'boolean'].includes(typeof found)
        ? `text: put it in quotes, "${found}"`
        : typeName(issue.expected);
    case 'invalid_value':
      return issue.values.length === 1
        ? `${JSON.stringify(issue.values[0])}`
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'a text that is not empty' : `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_format':
      return formatName(issue);
    default:
      return issue.message;
  }
}

function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'fields with values',
    boolean: 'true or false',
  };
  return names[expected] ?? expected;
}

const formats: Record<string, string> = {
  url: 'an address that begins with https://',
  email: 'an e-mail address',
  datetime: 'a day and time such as 2026-05-17T10:00',
};

const patterns: Record<string, string> = {
  '/^[a-z0-9-]+$/': 'small letters a–z, digits and hyphens',
  '/^\\d{3}$/': 'three digits in quotes, such as "297"',
};

/** A schema that has words of its own for what it wants is quoted; otherwise the format or the pattern is told. */
function formatName(issue: z.core.$ZodIssueInvalidStringFormat): string {
  const known = formats[issue.format] ?? patterns[issue.pattern ?? ''];
  if (known) return known;
  return issue.message.startsWith('Invalid') && issue.pattern ? `text like ${issue.pattern}` : issue.message;
}
