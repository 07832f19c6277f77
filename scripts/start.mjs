// `npm start`: builds when the inputs changed, then serves in this same process, so that signals arrive.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const sources = existsSync(new URL('../node_modules/typescript', import.meta.url));
if (sources) {
  const built = spawnSync(process.execPath, ['scripts/build.mjs', '--if-changed'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
await import('../dist/src/main.js');
