// `npm run doctor`: looks at everything that the service needs and says in plain words what to mend.
import { parseArgs } from 'node:util';
import { describeProblem, readConfig } from '../config.js';
import { lockHolder } from '../storage/data-lock.js';
import { checkData } from './doctor/check-data.js';
import { checkState } from './doctor/check-state.js';
import { checkClock, checkContent, checkDisk, checkModel, checkNode, checkPort } from './doctor/checks.js';
import type { Finding } from './doctor/finding.js';

const usage = `npm run doctor

Checks configuration, Node.js, content, trained model, data folder and what is stored in it, disk space, port and
clock, and says what to mend. Changes nothing.

Exit code: 0 all right (perhaps with remarks), 1 something must be mended, 2 unknown option.`;

const marks = { ok: 'ok  ', remark: 'note', wrong: 'MEND' };

function readOptions() {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h' } } }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

async function examine(root: string): Promise<Finding[]> {
  const reading = readConfig();
  const remarks = reading.warnings.map((one): Finding => ({ is: 'remark', text: describeProblem(one) }));
  const always = [checkNode(process.versions.node), ...remarks];
  if (!reading.ok) {
    const wrong = reading.problems.map((one): Finding => ({ is: 'wrong', text: describeProblem(one) }));
    return [...always, ...wrong, checkContent(root), checkModel(root)];
  }
  const { config } = reading;
  const settings: Finding = { is: 'ok', text: 'The configuration is complete and without contradictions.' };
  // What lies there changes under the hands of a service that runs.
  const isRunning = (await lockHolder(config.dataFolder).catch(() => null)) !== null;
  return [
    ...always,
    settings,
    checkContent(root),
    checkModel(root),
    ...(config.databaseUrl
      ? await databaseFindings(config.databaseUrl)
      : await folderFindings(config.dataFolder, isRunning)),
    await checkPort(config.port, config.host, isRunning),
    checkClock(new Date(), config.clockStart),
  ];
}

async function folderFindings(folder: string, isRunning: boolean): Promise<Finding[]> {
  const data = await checkData(folder);
  if (data.is === 'wrong') return [data];
  return [data, await checkDisk(folder), ...(isRunning ? [] : await checkState(folder))];
}

/** The driver is loaded only where there is a database. */
async function databaseFindings(url: string): Promise<Finding[]> {
  const { checkDatabase } = await import('./doctor/check-database.js');
  return [await checkDatabase(url)];
}

if (readOptions().help) console.log(usage);
else {
  const findings = await examine(process.cwd());
  for (const { is, text } of findings) console.log(`${marks[is]}  ${text}`);
  const wrong = findings.filter((one) => one.is === 'wrong').length;
  if (wrong > 0) {
    console.log(`\n${wrong} ${wrong === 1 ? 'thing' : 'things'} to mend.`);
    process.exitCode = 1;
  } else console.log('\nAll right: npm start');
}
