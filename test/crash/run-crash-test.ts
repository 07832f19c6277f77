// `npm run test:crash`: see the usage below.
import { parseArgs } from 'node:util';
import { Postgres } from '../support/postgres.js';
import { crashTest } from './crash-test.js';

const usage = `npm run test:crash [-- --kills 100] [--processes 3] [--seed N]

Reminds an invented county of 200 meetings while Teams fails one call in five and a mail server some of the rest,
and kills the process with SIGKILL at random moments. Counts what each person got. Ends with one line:

  lost: 0, doubled outside the window: 0, in doubt: n, kills: 100

and exit code 1 when something was lost or came twice without having been in doubt.

--kills N      how often to kill it (100)
--processes N  as many processes on a PostgreSQL database of their own; without it one process and a folder
--seed N       the chances (by the clock)
--help         this text`;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    processes: { type: 'string' },
    seed: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const print = (line: string) => process.stdout.write(`${line}\n`);

if (values.help) print(usage);
else {
  const kills = Number(values.kills);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const processes = Number(values.processes ?? 1);
  if (![kills, seed, processes].every(Number.isInteger) || kills < 0 || processes < 1) {
    process.stderr.write(`--kills, --processes and --seed take whole numbers\n\n${usage}\n`);
    process.exit(2);
  }
  const server = values.processes === undefined ? null : await Postgres.begin();
  const begun = performance.now();
  const figures = await crashTest({
    ...{ kills, seed, failing: 0.2, size: { meetings: 200, days: 20, invited: 10, people: 300 } },
    ...(server ? { database: { url: await server.newDatabase(), processes } } : {}),
    progress: (line) => process.stderr.write(`${line}\n`),
  });
  await server?.end();
  const seconds = Math.round((performance.now() - begun) / 1000);
  const { messages, calls, failed, mails, lost, doubled, inDoubt } = figures;
  print(
    `${messages} messages, ${calls} calls of which ${failed} failed, ${mails} mails, ${seconds} s, seed ${seed}`,
  );
  print(
    `lost: ${lost}, doubled outside the window: ${doubled}, in doubt: ${inDoubt}, kills: ${figures.kills}`,
  );
  process.exitCode = lost === 0 && doubled === 0 && figures.kills === kills ? 0 : 1;
}
