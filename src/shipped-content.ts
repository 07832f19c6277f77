import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ContentProblem, describeProblems } from './content/content-problem.js';
import { questionReaderOf } from './content/question-reader-of.js';
import { builtUnderstanding, type LoadedUnderstanding } from './content/understanding-of.js';
import { createDialogs, type Dialogs } from './guidance/dialog/dialogs.js';
import type { KnowledgeBase } from './guidance/knowledge/knowledge-base.js';
import type { Understand } from './guidance/understanding/understanding.js';
import type { QuestionReader } from './network/asking/question-reader.js';
import { StartRefused } from './start-refused.js';

/** What the project ships. Immutable. */
export interface Shipped {
  base: KnowledgeBase;
  dialogs: Dialogs;
  understand: Understand;
  /** What reads professionals' questions; made when it is first asked for. */
  questionReader: () => QuestionReader;
  /** Where the data is from: the rows of `knowledge/SOURCES.md`, in its own words. */
  sources: readonly { what: string; from: string; licence: string }[];
}

/** Holds knowledge/, dialogs/ and dist/; this file runs as dist/src/shipped-content.js. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

let shipped: Promise<Shipped> | null = null;

/**
 * Loads once in a process: every app of it stands on the same snapshot. Rejects with `StartRefused` with all
 * problems of the content.
 */
export function shippedContent(): Promise<Shipped> {
  shipped ??= loadShipped();
  return shipped;
}

async function loadShipped(): Promise<Shipped> {
  const { base, understand, loaded } = builtUnderstanding(projectRoot) ?? (await loadFromSource());
  let reader: QuestionReader | null = null;
  const questionReader = () => (reader ??= questionReaderOf(loaded));
  return { base, understand, questionReader, dialogs: createDialogs(loaded), sources: readSources() };
}

/** What reads YAML and learns is loaded only when the build does not fit. */
async function loadFromSource(): Promise<LoadedUnderstanding> {
  const { loadUnderstanding } = await import('./content/load-understanding.js');
  const read = loadUnderstanding(projectRoot);
  return read.ok ? read : refuse(read.problems);
}

function refuse(problems: ContentProblem[]): never {
  throw new StartRefused('bad-content', `its content has problems:\n${describeProblems(problems)}`);
}

/** The table's rows without its head; links become their words. */
function readSources(): Shipped['sources'] {
  const rows = readFileSync(join(projectRoot, 'knowledge', 'SOURCES.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  return rows.map((row) => {
    const plain = row.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll('`', '');
    const [, what = '', from = '', licence = ''] = plain.split('|').map((cell) => cell.trim());
    return { what, from, licence };
  });
}
