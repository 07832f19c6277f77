import type { Tree } from '../guidance/dialog/tree.js';
import type { WordingFile } from '../guidance/dialog/wording.js';
import type { KnowledgeContent } from '../guidance/knowledge/knowledge-base.js';
import { type PhraseFile, phraseFileSchema } from '../guidance/understanding/phrase-file-schema.js';
import { checkKnowledge } from './check-knowledge.js';
import { checkPhrases } from './check-phrases.js';
import { collectFiles } from './collection.js';
import { type ContentFiles, type ContentSort, readContentFiles } from './content-files.js';
import type { ContentProblem } from './content-problem.js';
import { collectKnowledge, contentOf } from './knowledge-files.js';
import { checkDialogs, collectDialogs, wordingOf } from './read-dialogs.js';
import { readUnderstanding } from './read-understanding.js';

export interface LoadedContent {
  content: KnowledgeContent;
  trees: Tree[];
  wording: WordingFile;
  understanding: {
    phrases: PhraseFile[];
    /** The other files below knowledge/understanding by folder, checked by that folder's schema. */
    folders: Record<string, unknown[]>;
  };
}

export type ContentResult = ({ ok: true } & LoadedContent) | { ok: false; problems: ContentProblem[] };

export interface LoadOptions {
  /** False where a trained model is at hand: the phrases, most of the text, are then neither read nor given. */
  phrases?: boolean;
}

/**
 * Reads and checks `knowledge/` and `dialogs/` below `root`. Content comes whole or not at all: with any
 * problem, all problems of all files are given, in the order of the files.
 */
export function loadContent(root: string, { phrases: wanted = true }: LoadOptions = {}): ContentResult {
  const leaveOut: ContentSort[] = wanted ? [] : ['phrases'];
  const files = readContentFiles(root, leaveOut);
  const knowledge = collectKnowledge(files);
  const dialogs = collectDialogs(files);
  const phrases = collectFiles(files.bySort.phrases, phraseFileSchema);
  const understanding = readUnderstanding(files.bySort.understanding);
  const problems = [
    ...strayProblems(files),
    ...[...Object.values(knowledge), ...Object.values(dialogs), phrases, understanding].flatMap(
      (read) => read.problems,
    ),
    ...checkKnowledge(knowledge),
    ...checkDialogs(dialogs),
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
