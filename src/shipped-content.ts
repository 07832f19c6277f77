import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ContentProblem, describeProblems } from './content/content-problem.js';
import { type LoadedContent, loadContent } from './content/load-content.js';
import { loadUnderstanding } from './content/load-understanding.js';
import { createDialogs, type Dialogs } from './guidance/dialog/dialogs.js';
import { createKnowledgeBase } from './guidance/knowledge/create-knowledge-base.js';
import type { KnowledgeBase } from './guidance/knowledge/knowledge-base.js';
import type { Understand } from './guidance/understanding/understanding.js';
import { StartRefused } from './start-refused.js';

/** What the project ships and the pages are made of. Immutable. */
export interface ShippedContent {
  base: KnowledgeBase;
  dialogs: Dialogs;
  /** Where the data is from: the rows of `knowledge/SOURCES.md`, in its own words. */
  sources: readonly { what: string; from: string; licence: string }[];
}

/** What a conversation stands on besides. */
export interface ShippedConversation extends ShippedContent {
  understand: Understand;
}

/** Holds knowledge/, dialogs/ and dist/; this file runs as dist/src/shipped-content.js. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

let content: ShippedContent | null = null;
let conversation: ShippedConversation | null = null;

/**
 * Loads once in a process: every app of it stands on the same snapshot. Throws `StartRefused` with all problems
 * of the content.
 */
export function shippedContent(): ShippedContent {
  if (!content) {
    const loaded = loadContent(projectRoot, { phrases: false });
    if (!loaded.ok) return refuse(loaded.problems);
    content = contentOf(loaded, createKnowledgeBase(loaded.content));
  }
  return content;
}

/** The same with what understands a message: content and model are read together. */
export function shippedConversation(): ShippedConversation {
  if (!conversation) {
    const shipped = loadUnderstanding(projectRoot);
    if (!shipped.ok) return refuse(shipped.problems);
    content = contentOf(shipped.loaded, shipped.base);
    conversation = { ...content, understand: shipped.understand };
  }
  return conversation;
}

const contentOf = (loaded: LoadedContent, base: KnowledgeBase): ShippedContent => ({
  base,
  dialogs: createDialogs(loaded),
  sources: readSources(),
});

function refuse(problems: ContentProblem[]): never {
  throw new StartRefused('bad-content', `its content has problems:\n${describeProblems(problems)}`);
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
