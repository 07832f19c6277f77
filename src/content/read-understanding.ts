import { collectFiles } from './collection.js';
import type { ContentProblem } from './content-problem.js';
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
  return { folders, problems };
}
