import { phraseFileSchema } from '../guidance/understanding/phrase-file-schema.js';
import { checkKnowledge } from './check-knowledge.js';
import { checkPhrases } from './check-phrases.js';
import { collectFiles } from './collection.js';
import { type ContentFiles, readContentFiles } from './content-files.js';
import type { ContentProblem } from './content-problem.js';
import { collectKnowledge, contentOf } from './knowledge-files.js';
import type { ContentResult, LoadedContent } from './loaded-content.js';
import { readPackedContent } from './packed-content.js';
import { checkDialogs, collectDialogs, wordingOf } from './read-dialogs.js';
import { readUnderstanding } from './read-understanding.js';
import type { SaidKeys } from './said-keys.js';

export type { ContentResult, LoadedContent };

export interface LoadOptions {
  /** False where a trained model is at hand: the phrases, most of the text, are then neither read nor given. */
  phrases?: boolean;
  /** Decides which dates lie ahead; default: the moment of the call. */
  now?: Date;
  /** What the program says, where the wording is to be held against it. */
  said?: SaidKeys;
}

/**
 * `knowledge/` and `dialogs/` below `root`, checked. Content comes whole or not at all: with any problem, all
 * problems of all files are given, in the order of the files. Without phrases, what the build has checked is
 * taken as it is when nothing has changed since.
 */
export function loadContent(root: string, options: LoadOptions = {}): ContentResult {
  const packed = options.phrases === false ? readPackedContent(root) : null;
  return packed ? { ok: true, ...packed } : readContent(root, options);
}

function readContent(
  root: string,
  { phrases: withPhrases = true, now = new Date(), said }: LoadOptions,
): ContentResult {
  const files = readContentFiles(root, withPhrases ? [] : ['phrases']);
  const knowledge = collectKnowledge(files);
  const dialogs = collectDialogs(files);
  const phrases = collectFiles(files.bySort.phrases, phraseFileSchema);
  const understanding = readUnderstanding(files.bySort.understanding);
  const problems = [
    ...strayProblems(files),
    ...[...Object.values(knowledge), ...Object.values(dialogs), phrases, understanding].flatMap(
      (read) => read.problems,
    ),
    ...checkKnowledge(knowledge, now),
    ...checkDialogs(dialogs, said),
    ...checkPhrases(phrases),
  ];
  if (problems.length > 0) return { ok: false, problems: inOrder(problems) };
  return {
    ok: true,
    content: contentOf(knowledge),
    trees: dialogs.trees.entries.map((entry) => entry.value),
    wording: wordingOf(dialogs),
    understanding: {
      phrases: phrases.entries.map((entry) => entry.value),
      folders: understanding.folders,
    },
  };
}

const strayProblems = ({ strays }: ContentFiles): ContentProblem[] =>
  strays.map((file) =>
    file.problem([], { expected: 'a file where content is read from (see knowledge/README.md)', found: '' }),
  );

const inOrder = (problems: readonly ContentProblem[]): ContentProblem[] =>
  [...problems].sort(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column,
  );
