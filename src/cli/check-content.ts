import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems } from '../content/content-problem.js';
import { type LoadedContent, loadContent } from '../content/load-content.js';
import { saidKeys } from '../content/said-keys.js';

const usage = `npm run check:content [-- --dir FOLDER]

Checks everything in knowledge/ and dialogs/ and prints every problem with its file, line and field.

  --dir FOLDER  another folder that holds knowledge/ and dialogs/ (default: this one)
  --help        this text

Exit code: 0 all right, 1 problems, 2 unknown option or no such folder.`;

function readOptions() {
  try {
    return parseArgs({ options: { dir: { type: 'string', default: '.' }, help: { type: 'boolean' } } })
      .values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

function summary({ content, trees, wording, understanding }: LoadedContent): string {
  const phrases = understanding.phrases.flatMap((file) =>
    file.phrases.flatMap((group) => group.texts),
  ).length;
  const counts = {
    regions: content.regions.length,
    municipalities: content.municipalities.length,
    places: content.places.length,
    services: content.services.length,
    helplines: content.helplines.length,
    events: content.events.length,
    'answers to common questions': content.faqs.length,
    'dialog trees': trees.length,
    'wording keys': Object.keys(wording).length,
    phrases,
  };
  const list = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  return `${list.join(', ')}: all right`;
}

/** An empty folder would be told as a hundred things missing. */
function refuseNowhere(folder: string): void {
  if (['knowledge', 'dialogs'].some((name) => existsSync(join(folder, name)))) return;
  const what = existsSync(folder) ? 'there is no knowledge/ or dialogs/ in it' : 'it does not exist';
  console.error(`--dir ${resolve(folder)}: ${what}. Give the folder that holds them.`);
  process.exit(2);
}

const options = readOptions();
if (options.help) {
  console.log(usage);
} else {
  refuseNowhere(options.dir);
  const loaded = loadContent(options.dir, { said: saidKeys() });
  if (loaded.ok) console.log(summary(loaded));
  else {
    console.error(describeProblems(loaded.problems));
    const { length } = loaded.problems;
    console.error(`\n${length === 1 ? '1 problem' : `${length} problems`}`);
    process.exitCode = 1;
  }
}
