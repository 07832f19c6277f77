import { describeProblems } from '../content/content-problem.js';
import { loadUnderstanding } from '../content/load-understanding.js';
import { createDialogs } from '../guidance/dialog/dialogs.js';
import { readAskOptions, usage } from './ask/ask-options.js';
import { converseOverLines } from './ask/converse-over-lines.js';
import { TerminalTurns } from './ask/terminal-turns.js';

const read = readAskOptions(process.argv.slice(2));
if (read.outcome === 'help') {
  console.log(usage);
} else if (read.outcome === 'wrong') {
  console.error(`${read.problem}\n\n${usage}`);
  process.exitCode = 2;
} else {
  const content = loadUnderstanding('.');
  if (content.ok) {
    const { base, understand, loaded } = content;
    const turns = new TerminalTurns({ base, understand, dialogs: createDialogs(loaded) }, read.options);
    if (read.options.text === null) await converseOverLines(turns, read.options);
    else console.log(turns.take(read.options.text));
  } else {
    console.error(describeProblems(content.problems));
    process.exitCode = 1;
  }
}
