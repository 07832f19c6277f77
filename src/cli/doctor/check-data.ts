import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lockHolder } from '../../storage/data-lock.js';
import type { Finding } from './finding.js';

/** The data folder, or the nearest folder above it that exists: the service makes the rest. */
export function nearestFolder(path: string): string {
  let folder = path;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Whether the service could write its data, by writing and removing a file. */
export async function checkData(folder: string): Promise<Finding> {
  const probe = join(nearestFolder(folder), `.luotsi-doctor-${process.pid}`);
  try {
    await writeFile(probe, 'probe');
    await rm(probe);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error;
    const text = `The data folder ${folder} cannot be written (${why}): change its owner or set LUOTSI_DATA.`;
    return { is: 'wrong', text };
  }
  const pid = await lockHolder(folder);
  if (pid !== null) return { is: 'remark', text: `Luotsi is running on ${folder} now (process ${pid}).` };
  return { is: 'ok', text: `The data folder ${folder} can be written.` };
}
