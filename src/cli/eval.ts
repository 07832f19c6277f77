// `npm run eval`: how well messages are understood, measured on a labelled set or on our own phrases.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems } from '../content/content-problem.js';
import { loadUnderstanding } from '../content/load-understanding.js';
import { crossValidate } from './eval/cross-validate.js';
import { type EvalRecord, readRecords } from './eval/eval-record.js';
import { type Figures, figuresOf } from './eval/figures.js';
import { type Explained, evalPage } from './eval/html-page.js';
import { judge } from './eval/judge.js';
import { belowMinimums, readMinimums } from './eval/minimums.js';
import { missesOf, tableOf } from './eval/table.js';

const usage = `npm run eval -- FILE [--json] [--misses] [--html PAGE] [--min fi.intent=82,…] [--now TIME]
npm run eval -- --cv [--json] [--misses] [--min …]

FILE        JSON lines: { "id", "lang", "text", "expect": { "intent" … }, "tags" }
--cv        cross-validation on the phrases of knowledge/understanding in five parts, without FILE
--json      all figures as one JSON object
--misses    every miss below the table
--html PAGE writes a page for people: figures, which intent was taken for which, every miss and why
--min       exit code 1 when a figure is below: LANGUAGE.KEY=PERCENT, all.KEY=PERCENT, urgent.recall=PERCENT
--now       the moment at which the messages are read (default 2026-11-25T10:00+02:00)`;

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        misses: { type: 'boolean', default: false },
        cv: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        html: { type: 'string' },
        min: { type: 'string' },
        now: { type: 'string', default: '2026-11-25T10:00+02:00' },
      },
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function recordsFrom(file: string | undefined): EvalRecord[] {
  if (!file) return stop(usage);
  if (!existsSync(file)) return stop(`${file}: no such file`);
  const { records, problems } = readRecords(readFileSync(file, 'utf8'));
  for (const problem of problems) console.error(`${file} ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  return records;
}

function judged(records: readonly EvalRecord[], now: Date, explain: boolean): Explained[] {
  const ready = loadUnderstanding(process.cwd());
  if (!ready.ok) return stop(describeProblems(ready.problems));
  const name = (code: string) => ready.base.municipality(code)?.names.fi;
  return records.map((record) => {
    const understood = ready.understand(record.text, { now, language: 'fi', explain });
    return { ...judge(record, understood, name), why: understood.why ?? [] };
  });
}

function evaluate(file: string | undefined, now: Date, page: string | undefined): Figures {
  const verdicts = judged(recordsFrom(file), now, page !== undefined);
  if (page !== undefined) writePage(page, evalPage(basename(file ?? ''), verdicts));
  return figuresOf(verdicts);
}

function writePage(path: string, page: string): void {
  try {
    writeFileSync(path, page);
  } catch (error) {
    stop(`--html: ${path} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}

const { values, positionals } = options();
const now = new Date(values.now);
const minimums = readMinimumsOrStop(values.min);
if (values.help) console.log(usage);
else if (Number.isNaN(now.getTime()))
  stop(`--now: "${values.now}" is not a time like 2026-11-25T10:00+02:00`);
else if (values.cv && values.html) stop('--html needs a FILE of messages, not --cv');
else report(values.cv ? crossValidate(process.cwd()) : evaluate(positionals[0], now, values.html));

function readMinimumsOrStop(text: string | undefined) {
  const read = text === undefined ? [] : readMinimums(text);
  return typeof read === 'string' ? stop(read) : read;
}

function report(figures: Figures): void {
  if (values.json) console.log(JSON.stringify(figures));
  else console.log(values.misses ? `${tableOf(figures)}\n\n${missesOf(figures)}` : tableOf(figures));
  const below = belowMinimums(figures, minimums);
  for (const line of below) console.error(line);
  if (below.length > 0) process.exitCode = 1;
}
