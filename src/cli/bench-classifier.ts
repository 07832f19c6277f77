// `npm run bench:classifier`: the text classifier on any labelled set, one it has never seen among them.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureClassifier, readLabelledTexts } from './bench/classifier-figures.js';
import { milliseconds, table } from './bench/statistics.js';

const usage = `npm run bench:classifier -- TRAIN TEST [--language en] [--json]

TRAIN, TEST   JSON lines: { "text", "label" }; the label "oos" in TEST is out of scope and need not be in TRAIN
--language    whose stems the words have: fi, sv, en (default) or other
--json        { "inScope": { "right", "of" }, "outOfScope": …, "p50Ms", "p99Ms", "trainSeconds", "modelBytes" }`;

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        language: { type: 'string', default: 'en' },
      },
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function textsOf(file: string) {
  if (!existsSync(file)) return stop(`${file}: no such file`);
  const { texts, problems } = readLabelledTexts(readFileSync(file, 'utf8'));
  if (problems.length > 0) return stop(problems.map((problem) => `${file} ${problem}`).join('\n'));
  return texts.length > 0 ? texts : stop(`${file}: no lines`);
}

const languages = ['fi', 'sv', 'en', 'other'] as const;
const { values, positionals } = options();
const [train, test] = positionals;
const language = languages.find((one) => one === values.language);
if (values.help) console.log(usage);
else if (!train || !test) stop(usage);
else if (!language) stop(`--language: "${values.language}" is none of ${languages.join(', ')}`);
else {
  const figures = measureClassifier({ train: textsOf(train), test: textsOf(test), language });
  if (values.json) console.log(JSON.stringify(figures));
  else {
    const { inScope, outOfScope, p50Ms, p99Ms, trainSeconds, modelBytes } = figures;
    const share = ({ right, of }: { right: number; of: number }) =>
      of === 0 ? 'none' : `${((100 * right) / of).toFixed(1)} % of ${of}`;
    console.log(
      table([
        ['in scope, right', 'out of scope, refused', 'median', 'p99', 'training', 'model'],
        [
          share(inScope),
          share(outOfScope),
          milliseconds(p50Ms),
          milliseconds(p99Ms),
          `${trainSeconds.toFixed(1)} s`,
          `${(modelBytes / 1e6).toFixed(1)} MB`,
        ],
      ]),
    );
  }
}
