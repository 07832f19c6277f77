import { z } from 'zod';
import type { ContentProblem } from './content-problem.js';
import { shapeProblems } from './shape-problems.js';
import type { Path, YamlFile } from './yaml-file.js';

/** A value of the right shape and where it stands. */
export interface Entry<T> {
  value: T;
  file: YamlFile;
  path: Path;
}

/** All entries of one sort. */
export interface Collection<T> {
  /** Those of the right shape. */
  entries: Entry<T>[];
  /** All that could be read: of an entry whose shape is wrong, the fields that are right. */
  readable: Entry<Partial<T>>[];
  problems: ContentProblem[];
  /** False when a file could not be read, so that nobody knows what stands in it. */
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
  const found = file.at(path);
  const read = schema.safeParse(found);
  if (read.success) {
    const entries = [{ value: read.data, file, path }];
    return { entries, readable: entries, problems: [], whole: true };
  }
  return {
    entries: [],
    readable: [{ value: rightFields(schema, found), file, path }],
    problems: shapeProblems(file, path, read.error.issues),
    whole: true,
  };
}

/** The fields of a value that are right, each by its own schema. */
function rightFields<T>(schema: z.ZodType<T>, found: unknown): Partial<T> {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
  const read = Object.entries(found).flatMap(([name, value]): [string, unknown][] => {
    const field = fieldSchema(schema, name)?.safeParse(value);
    return field?.success ? [[name, field.data]] : [];
  });
  return Object.fromEntries(read) as Partial<T>;
}

function fieldSchema(schema: z.ZodType, name: string): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[name];
  if (!(schema instanceof z.ZodRecord)) return undefined;
  const { keyType, valueType } = schema;
  const isKey = keyType instanceof z.ZodType && keyType.safeParse(name).success;
  return isKey && valueType instanceof z.ZodType ? valueType : undefined;
}

const unreadable = (file: YamlFile) => ({
  ...{ entries: [], readable: [] },
  problems: file.syntaxProblems,
  whole: false,
});

const notAList = (file: YamlFile) => ({
  ...{ entries: [], readable: [] },
  problems: [file.problem([], { expected: 'a list: "- id: …" for each entry, or [] for none' })],
  whole: false,
});

const gather = <T>(parts: readonly Collection<T>[]): Collection<T> => ({
  entries: parts.flatMap((part) => part.entries),
  readable: parts.flatMap((part) => part.readable),
  problems: parts.flatMap((part) => part.problems),
  whole: parts.every((part) => part.whole),
});
