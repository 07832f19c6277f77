import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packUnderstanding, unpackUnderstanding } from '../guidance/understanding/packed-understanding.js';
import type { UnderstandingModel } from '../guidance/understanding/understanding-model.js';
import { digestOfFiles } from './digest-of-files.js';

/** The compiled code that decides what a model holds. */
const code = fileURLToPath(new URL('../guidance', import.meta.url));
const modelFile = (root: string): string => join(root, 'dist', 'model', 'understanding.bin');
const digestLength = 32;

/** SHA-256 of all that a model is made from: phrases, vocabulary, municipalities and the code that learns. */
function inputsOf(root: string): Buffer {
  const knowledge = join(root, 'knowledge');
  const learnt = /(\/understanding\/(phrases|vocabulary|crisis)\/|municipalities\.yaml$)/;
  const files = [
    ...filesBelow(knowledge).filter((name) => learnt.test(name)),
    ...filesBelow(join(code, 'text')),
    ...filesBelow(join(code, 'understanding')),
  ].filter((file) => /\.(yaml|js)$/.test(file));
  return digestOfFiles(files.map((path) => ({ name: basename(path), path })));
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((name) => /\.\w+$/.test(name))
        .sort()
    : [];

/** The model that the build trained below `root`, or `null` when there is none, its inputs have changed or it is damaged. */
export function readTrainedModel(root: string): UnderstandingModel | null {
  const file = modelFile(root);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const packed = bytes.subarray(2 * digestLength);
  const isCurrent = bytes.subarray(0, digestLength).equals(inputsOf(root));
  const isWhole = bytes.subarray(digestLength, 2 * digestLength).equals(digestOf(packed));
  return isCurrent && isWhole ? unpackUnderstanding(packed) : null;
}

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Writes the model with the digests of its inputs and of itself; gives its size in bytes. */
export function writeTrainedModel(root: string, model: UnderstandingModel): number {
  const file = modelFile(root);
  mkdirSync(dirname(file), { recursive: true });
  const packed = packUnderstanding(model);
  const bytes = Buffer.concat([inputsOf(root), digestOf(packed), packed]);
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
  return bytes.length;
}
