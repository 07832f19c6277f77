import { parseArgs } from 'node:util';
import { describeProblems } from '../content/content-problem.js';
import { type Coverage, type CoverageReport, coverageOf } from '../content/coverage.js';
import { loadContent } from '../content/load-content.js';

const usage = `npm run content:report [-- --json] [-- --dir FOLDER]

Shows for every served municipality which kinds of places the base knows, how many entries there are, how many
of them have no hours, how many are unconfirmed (older than 12 months or without a date), the oldest date, and
how many have closed.

  --json        the same as JSON
  --dir FOLDER  another folder that holds knowledge/ and dialogs/ (default: this one)
  --help        this text`;

function readOptions() {
  try {
    return parseArgs({
      options: {
        dir: { type: 'string', default: '.' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

const headings = ['municipality', 'entries', 'no hours', 'unconfirmed', 'oldest', 'closed', 'kinds'];
const widths = [20, 8, 9, 12, 11, 7, 0];

const line = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell, index) => String(cell).padEnd(widths[index] ?? 0))
    .join('')
    .trimEnd();

function cellsOf(name: string, row: Coverage): string[] {
  const kinds = Object.entries(row.kinds).map(([kind, count]) => `${kind} ${count}`);
  const numbers = [row.entries, row.withoutHours, row.unconfirmed].map(String);
  return [name, ...numbers, row.oldestConfirmedOn ?? '–', String(row.closed), kinds.join(', ') || '–'];
}

function table({ municipalities, total }: CoverageReport): string {
  const regions = [...new Set(municipalities.map((row) => row.region))];
  const body = regions.flatMap((region) => [
    `\n${region}`,
    ...municipalities
      .filter((row) => row.region === region)
      .map((row) => line(cellsOf(row.municipality, row))),
  ]);
  const empty = municipalities.filter((row) => row.entries === 0).length;
  return [
    line(headings),
    ...body,
    `\n${line(cellsOf('all', total))}`,
    `${empty} of ${municipalities.length} municipalities have no entry; ${total.withoutDate} entries have no date`,
  ].join('\n');
}

const options = readOptions();
if (options.help) {
  console.log(usage);
} else {
  const loaded = loadContent(options.dir, { phrases: false });
  if (loaded.ok) {
    const report = coverageOf(loaded.content, new Date());
    console.log(options.json ? JSON.stringify(report, null, 2) : table(report));
  } else {
    console.error(describeProblems(loaded.problems));
    process.exitCode = 1;
  }
}
