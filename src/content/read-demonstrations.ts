import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Demonstration, demonstrationSchema } from '../network/demonstration.js';
import { collectFiles } from './collection.js';
import { describeProblems } from './content-problem.js';
import { YamlFile } from './yaml-file.js';

const folder = 'knowledge/network/demo';

/** The invented counties below `root`; throws with every problem of the files. */
export function readDemonstrations(root: string): Demonstration[] {
  const names = readdirSync(join(root, folder)).sort();
  const files = names.map((name) => YamlFile.read(root, `${folder}/${name}`));
  const read = collectFiles(files, demonstrationSchema);
  if (!read.whole) throw new Error(describeProblems(read.problems));
  return read.entries.map(({ value }) => value);
}
