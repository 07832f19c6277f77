import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makeFolder } from './make-folder.js';

export interface DataLock {
  release(): Promise<void>;
}

export type LockResult =
  | { ok: true; lock: DataLock }
  | { ok: false; reason: 'in-use'; pid: number }
  | { ok: false; reason: 'unusable'; cause: unknown };

interface Holder {
  pid: number;
  /** When that process began, in the kernel's ticks; `null` where the system does not tell. */
  began: string | null;
}

const isAbsent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
const exists = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** The start of a process: its number is given out again after it ends, the pair is not. */
async function beganAt(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may hold anything; the start is the 22nd of all.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    // No /proc on this system, or no such process: `isRunning` asks the kernel instead.
    return null;
  }
}

async function isRunning({ pid, began }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return began === null || began === (await beganAt(pid));
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof found !== 'object' || found === null || !('pid' in found)) return null;
    const began = 'began' in found && typeof found.began === 'string' ? found.began : null;
    return typeof found.pid === 'number' ? { pid: found.pid, began } : null;
  } catch (error) {
    // Half a lock is what a process leaves that was killed while it wrote: nobody holds it.
    if (error instanceof SyntaxError || isAbsent(error)) return null;
    throw error;
  }
}

/** Another process may be between making the file and writing its name into it. */
async function readAgain(path: string): Promise<Holder | null> {
  await setTimeout(100);
  return readHolder(path);
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    const holder: Holder = { pid: process.pid, began: await beganAt(process.pid) };
    await file.writeFile(JSON.stringify(holder));
    await file.close();
    return true;
  } catch (error) {
    if (exists(error)) return false;
    throw error;
  }
}

/** Takes the data folder for this process alone. A lock whose process is gone is taken over. */
export async function lockData(folder: string): Promise<LockResult> {
  const path = join(folder, 'lock.json');
  try {
    await makeFolder(folder);
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await create(path)) return { ok: true, lock: { release: () => rm(path, { force: true }) } };
      const holder = (await readHolder(path)) ?? (await readAgain(path));
      if (holder && (await isRunning(holder))) return { ok: false, reason: 'in-use', pid: holder.pid };
      // Moved, not deleted: of two that find it stale, only one gets it out of the way.
      await rename(path, `${path}.stale`).catch((error: unknown) => {
        if (!isAbsent(error)) throw error;
      });
    }
    return { ok: false, reason: 'in-use', pid: (await readHolder(path))?.pid ?? 0 };
  } catch (cause) {
    return { ok: false, reason: 'unusable', cause };
  }
}

/** The process that holds the data folder now, if any. */
export async function lockHolder(folder: string): Promise<number | null> {
  const holder = await readHolder(join(folder, 'lock.json'));
  return holder && (await isRunning(holder)) ? holder.pid : null;
}
