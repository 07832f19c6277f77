// `npm run store:move`: everything that is kept, from the data folder into PostgreSQL or back.
import { parseArgs } from 'node:util';
import { describeProblem, readConfig } from '../config.js';
import { type Data, takeData, type UsableStore } from '../data.js';
import { HeldDirectory } from '../network/held-directory.js';
import { StartRefused } from '../start-refused.js';
import { MoveRefused, moveStore } from '../storage/move-store.js';
import { storedNetworks } from '../storage/stored-networks.js';

const usage = `npm run store:move -- --to database|folder

Copies everything that is kept from the data folder (LUOTSI_DATA) into the database (DATABASE_URL), or back, and
compares both sides, collection by collection. Stop the services first. Begun again after a break it goes on; it
overwrites nothing and removes nothing. Keys that sign chats stay where they are: set LUOTSI_SECRET to keep chats open.

  --to database|folder  where everything goes
  --help                this text

Exit code: 0 all of it is there, 1 it could not be moved, 2 wrong option.`;

function stop(problem: string, code = 2): never {
  console.error(problem);
  process.exit(code);
}

function target(): 'database' | 'folder' {
  try {
    const { values } = parseArgs({ options: { to: { type: 'string' }, help: { type: 'boolean' } } });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const { to } = values;
    return to === 'database' || to === 'folder' ? to : stop(`--to: choose database or folder\n\n${usage}`);
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

const report = ({ what }: { what: string }) => console.error(`\nLuotsi: ${what}`);
const opened = (data: Data, now: Date): UsableStore =>
  data.open({ clock: () => now, report }, (store) => new HeldDirectory(storedNetworks(store, report)));

function progress(done: number, of: number, aggregate: string): void {
  const full = of === 0 ? 20 : Math.floor((20 * done) / of);
  process.stderr.write(`\r[${'#'.repeat(full)}${' '.repeat(20 - full)}] ${done}/${of} ${aggregate}\u001b[K`);
}

const to = target();
const reading = readConfig();
if (!reading.ok) stop(reading.problems.map(describeProblem).join('\n'));
const { config } = reading;
if (config.databaseUrl === null)
  stop('DATABASE_URL names the database: for example postgres://luotsi@localhost/luotsi');

const taken: Data[] = [];
try {
  const folder = await takeData({ ...config, databaseUrl: null });
  taken.push(folder);
  const database = await takeData(config);
  taken.push(database);
  const now = new Date();
  const [inFolder, inDatabase] = [opened(folder, now), opened(database, now)];
  const [from, into] = to === 'database' ? [inFolder, inDatabase] : [inDatabase, inFolder];
  const moved = await moveStore({ from, to: into, now, progress });
  await into.flush();
  process.stderr.write('\n');
  for (const { aggregate, entries, written, checksum } of moved) {
    console.log(
      `${aggregate.padEnd(32)} ${String(entries).padStart(7)} entries, ${written} written, sha256 ${checksum.slice(0, 16)}`,
    );
  }
  const entries = moved.reduce((sum, one) => sum + one.entries, 0);
  console.log(`${moved.length} collections, ${entries} entries: the same on both sides.`);
} catch (error) {
  if (!(error instanceof StartRefused || error instanceof MoveRefused)) throw error;
  process.stderr.write('\n');
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const data of taken.reverse()) await data.release();
}
