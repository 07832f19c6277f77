// `npm run bench`: how fast, how large, how it grows; side by side with a bare echo bot in the same run.
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeProblems } from '../content/content-problem.js';
import { loadContent } from '../content/load-content.js';
import { loadUnderstanding } from '../content/load-understanding.js';
import { shippedContent } from '../shipped-content.js';
import { type ContactFigures, measureContactQuestions } from './bench/contact-questions.js';
import { measureReminders, type ReminderFigures } from './bench/reminders.js';
import { measureSearch, type SearchFigures } from './bench/search-growth.js';
import { milliseconds, table } from './bench/statistics.js';
import { measureTurns, type SideBySide } from './bench/turns.js';
import { measureUnderstanding, type UnderstandingFigures } from './bench/understanding-times.js';

const usage = `npm run bench [-- --only turns|understanding|search|contacts|reminders] [--json]

turns          whole turns over HTTP beside a bare botbuilder echo bot: start, memory, turns a second, times
understanding  understanding alone, over a third of our own phrases, changed
search         one search in a base of 100 to 100 000 places
contacts       a professional's question among 10 000 contacts in 300 networks
reminders      planning what is due among 100 000 meetings; 10 000 messages through Teams' limits

--json         all figures as one JSON object`;

const parts = ['turns', 'understanding', 'search', 'contacts', 'reminders'] as const;
type Part = (typeof parts)[number];

interface Figures {
  machine: string;
  turns?: SideBySide;
  understanding?: UnderstandingFigures;
  search?: SearchFigures[];
  contacts?: ContactFigures;
  reminders?: ReminderFigures;
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      options: { only: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function wanted(only: string | undefined): readonly Part[] {
  if (only === undefined) return parts;
  const part = parts.find((one) => one === only);
  return part ? [part] : stop(`--only: "${only}" is none of ${parts.join(', ')}`);
}

const script = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function measure(chosen: readonly Part[]): Promise<Figures> {
  const figures: Figures = { machine: `Node ${process.versions.node}, ${cpus().length} cores` };
  if (chosen.includes('turns')) {
    figures.turns = await measureTurns({ luotsi: script('../main.js'), echo: script('./bench/echo-bot.js') });
  }
  if (chosen.includes('understanding')) {
    const ready = loadUnderstanding(process.cwd());
    const phrases = loadContent(process.cwd());
    if (!ready.ok) return stop(describeProblems(ready.problems));
    if (!phrases.ok) return stop(describeProblems(phrases.problems));
    figures.understanding = measureUnderstanding(ready.understand, phrases);
  }
  if (chosen.includes('search')) {
    const loaded = loadContent(process.cwd(), { phrases: false });
    if (!loaded.ok) return stop(describeProblems(loaded.problems));
    figures.search = measureSearch(loaded.content, [100, 1_000, 10_000, 100_000]);
  }
  if (chosen.includes('contacts')) figures.contacts = measureContactQuestions(await shippedContent());
  if (chosen.includes('reminders')) figures.reminders = await measureReminders(100_000, 10_000);
  return figures;
}

function turnsTable({ luotsi, echo, steadyPerSecond }: SideBySide): string {
  const row = (what: string, show: (one: typeof luotsi) => number, unit: string) => {
    const [ours, theirs] = [show(luotsi), show(echo)];
    const shown = (value: number) =>
      unit === 'ms' ? milliseconds(value) : `${value.toFixed(0)} ${unit}`.trim();
    return [
      what,
      shown(ours),
      shown(theirs),
      unit === 'MB' ? `+${(ours - theirs).toFixed(0)} MB` : `× ${(ours / theirs).toFixed(2)}`,
    ];
  };
  return table([
    ['whole turn over HTTP', 'Luotsi', 'echo bot', 'Luotsi to echo'],
    row('start to ready', (one) => one.startMs, 'ms'),
    row('memory at rest', (one) => one.restMb, 'MB'),
    row('memory after the load', (one) => one.loadedMb, 'MB'),
    row('turns a second, 8 at a time', (one) => one.perSecond, ''),
    row(`median at ${steadyPerSecond} turns a second`, (one) => one.medianMs, 'ms'),
    row(`p99 at ${steadyPerSecond} turns a second`, (one) => one.p99Ms, 'ms'),
    ['failed turns', String(luotsi.failed), String(echo.failed), ''],
  ]);
}

function remindersTable(one: ReminderFigures): string {
  return table([
    ['reminders', ''],
    [`what is due among ${one.meetings} meetings`, `${milliseconds(one.planMs)} for ${one.due} messages`],
    [`${one.messages} messages, of the rate that Teams allows`, `${(100 * one.rate).toFixed(1)} %`],
    ['real time that took', `${one.deliverSeconds.toFixed(1)} s`],
    ['heap before and after', `${one.heapBeforeMb.toFixed(0)} MB, ${one.heapAfterMb.toFixed(0)} MB`],
  ]);
}

function contactsTable(one: ContactFigures): string {
  return table([
    [`a question among ${one.contacts} contacts in ${one.networks} networks`, 'median', 'p99', 'worst'],
    [`${one.questions} questions`, ...[one.medianMs, one.p99Ms, one.worstMs].map(milliseconds)],
    ['index at first', milliseconds(one.indexMs), '', ''],
    ['index after an edit', milliseconds(one.againMs), '', ''],
  ]);
}

function print({ machine, turns, understanding, search, contacts, reminders }: Figures): void {
  console.log(`${machine}\n`);
  if (turns) console.log(`${turnsTable(turns)}\n`);
  if (understanding) {
    const { messages, medianMs, p99Ms, worstMs } = understanding;
    const shown = [String(messages), ...[medianMs, p99Ms, worstMs].map(milliseconds)];
    console.log(`${table([['understanding alone: messages', 'median', 'p99', 'worst'], shown])}\n`);
  }
  if (search) {
    const rows = search.map((one) => [
      String(one.places),
      milliseconds(one.medianMs),
      milliseconds(one.p99Ms),
    ]);
    console.log(table([['places in the base', 'median search', 'p99'], ...rows]));
  }
  if (contacts) console.log(`\n${contactsTable(contacts)}`);
  if (reminders) console.log(`\n${remindersTable(reminders)}`);
}

const values = options();
if (values.help) console.log(usage);
else {
  const figures = await measure(wanted(values.only));
  if (values.json) console.log(JSON.stringify(figures));
  else print(figures);
}
