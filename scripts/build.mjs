// Compiles the service, bundles the page and trains the understanding into dist/.
// `--if-changed` does nothing when the inputs are the ones of the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', '.inputs');
const inputs = ['package-lock.json', 'tsconfig.json', 'scripts', 'src', 'test', 'knowledge', 'dialogs'];

/** SHA-256 over the names and bytes of every build input, in a stable order. */
function hashInputs() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  const add = (path) =>
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)));
  for (const input of inputs) {
    if (!existsSync(join(root, input))) continue;
    if (input.includes('.')) add(input);
    else for (const path of filesBelow(input)) add(path);
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

function run(label, ...args) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (done.status === 0) return;
  console.error(`build: ${label} failed`);
  process.exit(done.status ?? 1);
}

const current = hashInputs();
if (process.argv.includes('--if-changed') && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) {
  process.exit(0);
}
console.error('build: compiling …');
mkdirSync(join(root, 'dist'), { recursive: true });
// The model stays: training takes longest, and is skipped when phrases and code are the ones it was made from.
for (const name of readdirSync(join(root, 'dist'))) {
  if (name !== 'model') rmSync(join(root, 'dist', name), { recursive: true, force: true });
}
run('compiling', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
if (existsSync(join(root, 'scripts', 'bundle-web.mjs'))) run('bundling the page', 'scripts/bundle-web.mjs');
if (existsSync(join(root, 'dist/src/cli/train.js'))) run('training', 'dist/src/cli/train.js');
if (existsSync(join(root, 'dist/src/cli/pack-content.js')))
  run('packing the content', 'dist/src/cli/pack-content.js');
writeFileSync(stamp, current);
