import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';

/** A hand-written source file, read for its shape. Paths are relative to the project, with `/`. */
export interface SourceFile {
  path: string;
  lines: number;
  text: string;
  /** Project files it imports (types too), as paths of `.ts` files. */
  imports: string[];
  /** Packages and `node:` modules it imports. */
  packages: string[];
  /** Names of the imports that exist at run time, for finding cycles. */
  runtimeImports: string[];
  functions: { line: number; lines: number; parameters: number }[];
}

export function readSourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map(readSourceFile);
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const parsed = parseSync(path, text);
  const asked = [
    ...parsed.module.staticImports.map((one) => ({
      from: one.moduleRequest.value,
      type: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    })),
    ...parsed.module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) =>
        entry.moduleRequest ? [{ from: entry.moduleRequest.value, type: entry.isType }] : [],
      ),
    ),
    ...parsed.module.dynamicImports.map((one) => ({
      from: text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1),
      type: false,
    })),
  ];
  const local = asked.filter((one) => one.from.startsWith('.'));
  const toFile = (from: string) =>
    normalize(join(dirname(path), from))
      .replaceAll('\\', '/')
      .replace(/\.js$/, '.ts');
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    text,
    imports: local.map((one) => toFile(one.from)),
    packages: asked.filter((one) => !one.from.startsWith('.')).map((one) => one.from),
    runtimeImports: local.filter((one) => !one.type).map((one) => toFile(one.from)),
    functions: findFunctions(parsed.program, text),
  };
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function findFunctions(program: unknown, text: string): SourceFile['functions'] {
  const found: SourceFile['functions'] = [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const body = value.body;
    const named = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(
      value.type,
    );
    if (named && isNode(body) && body.type === 'BlockStatement') {
      const line = lineOf(value.start);
      const parameters = Array.isArray(value.params) ? value.params.length : 0;
      found.push({ line, lines: lineOf(value.end) - line + 1, parameters });
    }
    Object.values(value).forEach(visit);
  };
  visit(program);
  return found;
}
