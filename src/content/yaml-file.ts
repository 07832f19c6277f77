import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { ContentProblem } from './content-problem.js';

export type Path = readonly PropertyKey[];

/** A YAML file that remembers where each value stands, so that every complaint can name its line. */
export class YamlFile {
  readonly value: unknown;
  readonly syntaxProblems: ContentProblem[];
  readonly #document: Document;
  readonly #lines = new LineCounter();

  /** `name` is the file as problems call it. */
  constructor(
    readonly name: string,
    text: string,
  ) {
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    this.syntaxProblems = [...this.#document.errors, ...this.#document.warnings].map((error) => ({
      ...this.#position(error.pos[0]),
      file: name,
      field: '',
      expected: 'YAML that can be read',
      found: error.message,
    }));
    this.value = this.syntaxProblems.length > 0 ? undefined : this.#document.toJS();
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

  /** The plain value at a path, `undefined` when nothing stands there. */
  at(path: Path): unknown {
    return path.reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      this.value,
    );
  }

  /** Where a value begins; for a missing one, where the nearest thing around it begins. */
  #offset(path: Path): number {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = this.#document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  }

  #position(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  #entryId(path: Path): string | undefined {
    const id = this.at([...path.slice(0, 1), 'id']) ?? this.at([...path.slice(0, 1), 'code']);
    return typeof path[0] === 'number' && typeof id === 'string' ? id : undefined;
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
