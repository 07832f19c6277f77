import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeProblems } from './content/content-problem.js';
import { loadUnderstanding } from './content/load-understanding.js';
import { createDialogs, type Dialogs } from './guidance/dialog/dialogs.js';
import type { KnowledgeBase } from './guidance/knowledge/knowledge-base.js';
import type { Understand } from './guidance/understanding/understanding.js';
import { StartRefused } from './start-refused.js';

/** What the project ships and a conversation and the pages are made of. Immutable. */
export interface ShippedContent {
  base: KnowledgeBase;
  understand: Understand;
  dialogs: Dialogs;
  /** Where the data is from: the rows of `knowledge/SOURCES.md`, in its own words. */
  sources: readonly { what: string; from: string; licence: string }[];
}

/** Holds knowledge/, dialogs/ and dist/; this file runs as dist/src/shipped-content.js. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

let loaded: ShippedContent | null = null;

/**
 * Loads once in a process: every app of it stands on the same snapshot. Throws `StartRefused` with all problems
 * of the content.
 */
export function shippedContent(): ShippedContent {
  loaded ??= load();
  return loaded;
}

function load(): ShippedContent {
  const shipped = loadUnderstanding(projectRoot);
  if (!shipped.ok) {
    const problems = describeProblems(shipped.problems);
    throw new StartRefused('bad-content', `its content has problems:\n${problems}`);
  }
  const { base, understand } = shipped;
  return { base, understand, dialogs: createDialogs(shipped.loaded), sources: readSources() };
}

/** The table's rows without its head; links become their words. */
function readSources(): ShippedContent['sources'] {
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
