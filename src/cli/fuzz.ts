// `npm run fuzz`: any string is understood, and within a bound, however long, torn or foreign it is.
import { parseArgs } from 'node:util';
import { describeProblems } from '../content/content-problem.js';
import { loadUnderstanding } from '../content/load-understanding.js';
import { readTrainedModel } from '../content/trained-model.js';
import { anyTexts, leastTime } from './bench/any-text.js';
import { milliseconds } from './bench/statistics.js';

const usage = `npm run fuzz -- [--count 100000] [--seed 1] [--within 20]

--count    strings to understand
--seed     the same seed gives the same strings
--within   milliseconds that one may take at most, the best of ten tries; exit code 1 when one takes longer`;

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      options: {
        count: { type: 'string', default: '100000' },
        seed: { type: 'string', default: '1' },
        within: { type: 'string', default: '20' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function numberOf(name: string, text: string): number {
  const number = Number(text);
  return number > 0 ? number : stop(`--${name}: "${text}" is no number above 0\n\n${usage}`);
}

function fuzz(count: number, { seed, within }: { seed: number; within: number }): void {
  const ready = loadUnderstanding(process.cwd());
  if (!ready.ok) stop(describeProblems(ready.problems));
  const context = { now: new Date('2026-11-25T08:00:00Z'), language: 'fi' } as const;
  const words = readTrainedModel(process.cwd())?.words ?? [];
  let worst = 0;
  for (const text of anyTexts(count, { seed, words })) {
    const time = leastTime(() => ready.understand(text, context), { enough: within, tries: 10 });
    worst = Math.max(worst, time);
    if (time <= within) continue;
    console.error(`${milliseconds(time)} for ${text.length} letters: ${JSON.stringify(text.slice(0, 80))}`);
    process.exitCode = 1;
  }
  console.log(`${count} strings understood, the slowest in ${milliseconds(worst)}`);
}

const values = options();
if (values.help) console.log(usage);
else {
  const [count, seed, within] = (['count', 'seed', 'within'] as const).map((name) =>
    numberOf(name, values[name]),
  );
  if (count && seed && within) fuzz(count, { seed, within });
}
