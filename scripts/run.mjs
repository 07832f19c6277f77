// Runs a command of src/cli by its name, built first if the inputs changed: `node scripts/run.mjs ask "…"`.
import { spawnSync } from 'node:child_process';

const [command, ...rest] = process.argv.slice(2);
const built = spawnSync(process.execPath, ['scripts/build.mjs', '--if-changed'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (built.status !== 0) process.exit(built.status ?? 1);
process.argv = [process.argv[0], `luotsi ${command}`, ...rest];
await import(`../dist/src/cli/${command}.js`);
