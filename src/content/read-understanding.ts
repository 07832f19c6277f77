import { checkCrisisContent } from '../guidance/understanding/check-crisis-content.js';
import { collectFiles } from './collection.js';
import type { ContentProblem } from './content-problem.js';
import { crisisContentOf } from './crisis-content-of.js';
import { understandingFolders } from './understanding-folders.js';
import type { YamlFile } from './yaml-file.js';

export interface UnderstandingFiles {
  folders: Record<string, unknown[]>;
  problems: ContentProblem[];
}

/** Files below knowledge/understanding other than phrases, each checked by the schema of its folder. */
export function readUnderstanding(files: readonly YamlFile[]): UnderstandingFiles {
  const folders: Record<string, unknown[]> = {};
  const problems: ContentProblem[] = [];
  for (const file of files) {
    const folder = file.name.split('/')[2] ?? '';
    const schema = understandingFolders[folder];
    if (!schema) {
      problems.push(file.problem([], { expected: `a folder that has a schema`, found: folder }));
      continue;
    }
    const read = collectFiles([file], schema);
    problems.push(...read.problems);
    folders[folder] = [...(folders[folder] ?? []), ...read.entries.map((entry) => entry.value)];
  }
  return { folders, problems: [...problems, ...crisisProblems(files, { folders, problems })] };
}

/** What the crisis files say of one another, once each is right by itself. */
function crisisProblems(
  files: readonly YamlFile[],
  { folders, problems }: UnderstandingFiles,
): ContentProblem[] {
  const content = problems.length === 0 ? crisisContentOf({ understanding: { folders } }) : null;
  if (!content) return [];
  const inOrder = [...files].sort((one, other) => Number(isOfRules(other)) - Number(isOfRules(one)));
  return checkCrisisContent(content).flatMap(({ name, expected }) => {
    const found = inOrder.map((file) => file.problemOf(name, expected)).find((problem) => problem !== null);
    return found ? [found] : [];
  });
}

const isOfRules = ({ name }: YamlFile): boolean => name.includes('/crisis-rules/');
