import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { ContentProblem } from './content-problem.js';

export type Path = readonly PropertyKey[];

/**
 * A YAML file that can tell where each value stands, so that every complaint names its line. Values are read
 * by a fast parser; the one that keeps positions, six times slower, runs only when there is something to complain.
 */
export class YamlFile {
  readonly value: unknown;
  readonly syntaxProblems: ContentProblem[];
  readonly #text: string;
  #located: Located | undefined;

  /** `name` is the file as problems call it. */
  constructor(
    readonly name: string,
    text: string,
  ) {
    this.#text = text;
    const read = readValue(text);
    this.value = read.value;
    this.syntaxProblems = read.error ? this.#describeSyntax(read.error) : [];
  }

  static read(root: string, name: string): YamlFile {
    return new YamlFile(name, readFileSync(join(root, name), 'utf8'));
  }

  problem(path: Path, { expected, found }: { expected: string; found?: string }): ContentProblem {
    const entry = this.#entryId(path);
    return {
      ...this.#position(this.#offset(path)),
      file: this.name,
      field: describePath(path),
      ...(entry === undefined ? {} : { entry }),
      expected,
      found: found ?? describeValue(this.at(path)),
    };
  }

  /** A problem of a name that stands somewhere in the text; `null` where it does not. */
  problemOf(name: string, expected: string): ContentProblem | null {
    const offset = this.#text.search(new RegExp(`(?<![\\w-])${name}(?![\\w-])`));
    if (offset < 0) return null;
    return { ...this.#position(offset), file: this.name, field: name, expected, found: 'none' };
  }

  /** The plain value at a path, `undefined` when nothing stands there. */
  at(path: Path): unknown {
    return path.reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      this.value,
    );
  }

  get #locations(): Located {
    this.#located ??= locate(this.#text);
    return this.#located;
  }

  #describeSyntax(error: YAMLException): ContentProblem[] {
    const expected = 'YAML that can be read';
    const errors = this.#locations.document.errors.map((found) => ({
      ...this.#position(found.pos[0]),
      file: this.name,
      field: '',
      expected,
      found: found.message,
    }));
    const line = (error.mark?.line ?? 0) + 1;
    const column = (error.mark?.column ?? 0) + 1;
    return errors.length > 0
      ? errors
      : [{ file: this.name, line, column, field: '', expected, found: error.reason }];
  }

  /** Where a value begins; for a missing one, where the nearest thing around it begins. */
  #offset(path: Path): number {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = this.#locations.document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  }

  #position(offset: number): { line: number; column: number } {
    const { line, col } = this.#locations.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  #entryId(path: Path): string | undefined {
    const id = this.at([...path.slice(0, 1), 'id']) ?? this.at([...path.slice(0, 1), 'code']);
    return typeof path[0] === 'number' && typeof id === 'string' ? id : undefined;
  }
}

interface Located {
  document: Document;
  lines: LineCounter;
}

function locate(text: string): Located {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
}

function readValue(text: string): { value: unknown; error?: YAMLException } {
  try {
    return { value: load(text) };
  } catch (error) {
    if (error instanceof YAMLException) return { value: undefined, error };
    throw error;
  }
}

function describePath(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

const longest = 80;

function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
