import type { z } from 'zod';
import type { ContentProblem } from './content-problem.js';
import { shapeProblems } from './shape-problems.js';
import type { Path, YamlFile } from './yaml-file.js';

/** A value of the right shape and where it stands. */
export interface Entry<T> {
  value: T;
  file: YamlFile;
  path: Path;
}

/** All entries of one sort. `whole` is false when something of the sort could not be read. */
export interface Collection<T> {
  entries: Entry<T>[];
  problems: ContentProblem[];
  whole: boolean;
}

export const problemAt = (entry: Entry<unknown>, path: Path, expected: string): ContentProblem =>
  entry.file.problem([...entry.path, ...path], { expected });

/** Files that each hold one value of the schema. */
export function collectFiles<T>(files: readonly YamlFile[], schema: z.ZodType<T>): Collection<T> {
  return gather(
    files.map((file) => (file.syntaxProblems.length > 0 ? unreadable(file) : check(file, [], schema))),
  );
}

/** Files that each hold a list of entries; one that does not fit leaves the others standing. */
export function collectLists<T>(files: readonly YamlFile[], schema: z.ZodType<T>): Collection<T> {
  return gather(
    files.map((file) => {
      if (file.syntaxProblems.length > 0) return unreadable(file);
      const list: unknown = file.value;
      if (!Array.isArray(list)) return notAList(file);
      return gather(list.map((_, index) => check(file, [index], schema)));
    }),
  );
}

function check<T>(file: YamlFile, path: Path, schema: z.ZodType<T>): Collection<T> {
  const read = schema.safeParse(file.at(path));
  return read.success
    ? { entries: [{ value: read.data, file, path }], problems: [], whole: true }
    : { entries: [], problems: shapeProblems(file, path, read.error.issues), whole: false };
}

const unreadable = (file: YamlFile) => ({ entries: [], problems: file.syntaxProblems, whole: false });

const notAList = (file: YamlFile) => ({
  entries: [],
  problems: [file.problem([], { expected: 'a list: "- id: …" for each entry, or [] for none' })],
  whole: false,
});

const gather = <T>(parts: readonly Collection<T>[]): Collection<T> => ({
  entries: parts.flatMap((part) => part.entries),
  problems: parts.flatMap((part) => part.problems),
  whole: parts.every((part) => part.whole),
});
