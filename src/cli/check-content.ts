import { parseArgs } from 'node:util';
import { describeProblems } from '../content/content-problem.js';
import { type LoadedContent, loadContent } from '../content/load-content.js';

const usage = `npm run check:content [-- --dir FOLDER]

Checks everything in knowledge/ and dialogs/ and prints every problem with its file, line and field.

  --dir FOLDER  another folder that holds knowledge/ and dialogs/ (default: this one)
  --help        this text

Exit code: 0 all right, 1 problems, 2 unknown option.`;

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

const options = readOptions();
if (options.help) {
  console.log(usage);
} else {
  const loaded = loadContent(options.dir);
  if (loaded.ok) console.log(summary(loaded));
  else {
    console.error(describeProblems(loaded.problems));
    console.error(`\n${loaded.problems.length} problems`);
    process.exitCode = 1;
  }
}
