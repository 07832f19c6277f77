import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parse } from '@babel/parser';

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

interface Asked {
  from: string;
  /** Gone at run time. */
  type: boolean;
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const { program } = parse(text, { sourceType: 'module', plugins: ['typescript'] });
  const asked: Asked[] = [];
  const functions: SourceFile['functions'] = [];
  visit(program, (node) => {
    const from = sourceOf(node);
    if (from !== null) asked.push({ from, type: isTypeOnly(node) });
    if (functionTypes.has(node.type) && isNode(node.body) && node.body.type === 'BlockStatement') {
      functions.push(measured(node));
    }
  });
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
    functions,
  };
}

interface Node {
  type: string;
  loc: { start: { line: number }; end: { line: number } };
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'loc' in value;

const functionTypes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ObjectMethod',
  'ClassMethod',
  'ClassPrivateMethod',
]);

const measured = ({ loc, params }: Node) => ({
  line: loc.start.line,
  lines: loc.end.line - loc.start.line + 1,
  parameters: Array.isArray(params) ? params.length : 0,
});

/** What an import, a re-export or an `import()` names; `null` for any other node. */
function sourceOf({ type, source, callee, arguments: given }: Node): string | null {
  const isImport = type === 'ImportDeclaration' || type.startsWith('Export') || type === 'ImportExpression';
  if (isImport && isNode(source)) return String(source.value);
  const isCall =
    type === 'CallExpression' && isNode(callee) && callee.type === 'Import' && Array.isArray(given);
  return isCall && isNode(given[0]) ? String(given[0].value) : null;
}

function isTypeOnly({ importKind, exportKind, specifiers }: Node): boolean {
  if (importKind === 'type' || exportKind === 'type') return true;
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((one) => isNode(one) && (one.importKind === 'type' || one.exportKind === 'type'))
  );
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, see);
  if (!isNode(value)) return;
  see(value);
  for (const child of Object.values(value)) visit(child, see);
}
