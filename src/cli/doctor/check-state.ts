import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { aggregateSchema } from '../../storage/aggregate.js';
import { keysFile, keysSchema } from '../../storage/signing-keys.js';
import type { Finding } from './finding.js';

const ownerOnly = 0o077;

/** What lies in the data folder of a service that is not running: can all of it be read, is anything left over? */
export async function checkState(folder: string): Promise<Finding[]> {
  const names = (await readdir(folder).catch(() => [])).sort();
  const findings: Finding[] = [];
  for (const name of names) findings.push(...(await checkFile(folder, name, names)));
  return findings.length > 0 ? findings : [{ is: 'ok', text: `What is stored in ${folder} can be read.` }];
}

async function checkFile(folder: string, name: string, all: readonly string[]): Promise<Finding[]> {
  const path = join(folder, name);
  if (name.includes('.broken')) {
    return [remark(`${path} could not be read once and was set aside: look at it, then remove it.`)];
  }
  if (name.endsWith('.json.tmp')) return [leftover(path, all.includes(name.slice(0, -'.tmp'.length)))];
  if (name === 'lock.json' || !name.endsWith('.json')) return [];
  const trouble = await troubleWith(path, name === keysFile ? keysSchema : aggregateSchema);
  if (trouble) return [trouble];
  return name === keysFile ? openToOthers(path) : [];
}

/** A write that was cut off: either the old file stands, or the new one is taken at the next start. */
const leftover = (path: string, isOldThere: boolean): Finding =>
  isOldThere
    ? remark(`${path} is left of a write that was cut off; the file before it is whole. It can be removed.`)
    : remark(`${path} is left of a write that was cut off; the next start takes it. Leave it there.`);

interface Schema {
  safeParse(value: unknown): { success: boolean };
}

async function troubleWith(path: string, schema: Schema): Promise<Finding | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (schema.safeParse(value).success) return null;
    return wrong(`${path} holds something else than Luotsi stores. ${setAside}`);
  } catch (error) {
    if (error instanceof SyntaxError) return wrong(`${path} is no whole JSON. ${setAside}`);
    const why = error instanceof Error && 'code' in error ? error.code : error;
    return wrong(`${path} cannot be read (${why}): give it to the user that Luotsi runs as.`);
  }
}

const setAside = 'The next start sets it aside and begins anew: put a copy back first if there is one.';

async function openToOthers(path: string): Promise<Finding[]> {
  const { mode } = await stat(path);
  return (mode & ownerOnly) === 0
    ? []
    : [wrong(`${path} holds keys and can be read by other users of this machine: chmod 600 ${path}`)];
}

const remark = (text: string): Finding => ({ is: 'remark', text });
const wrong = (text: string): Finding => ({ is: 'wrong', text });
