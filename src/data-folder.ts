import type { Data } from './data.js';
import { StartRefused } from './start-refused.js';
import { type DataLock, lockData } from './storage/data-lock.js';
import { FileStore } from './storage/file-store.js';
import { keysFromFolder } from './storage/signing-keys.js';
import { isNetworkData } from './storage/stored-networks.js';

/** The data folder for this process alone; `StartRefused` when another has it or it cannot be written. */
export async function dataFolder(folder: string): Promise<Data> {
  const lock = await takeFolder(folder);
  return {
    open: ({ clock, report }) => new FileStore({ folder, clock, report, isDurable: isNetworkData }),
    keys: (report) => keysFromFolder(folder, report).catch(refuseUnwritable(folder)),
    isTheOne: async () => true,
    isShared: false,
    release: () => lock.release(),
  };
}

async function takeFolder(folder: string): Promise<DataLock> {
  const taken = await lockData(folder);
  if (taken.ok) return taken.lock;
  if (taken.reason === 'unusable') return refuseUnwritable(folder)(taken.cause);
  throw new StartRefused(
    'data-in-use',
    `Another Luotsi (process ${taken.pid}) is using the data folder ${folder}. Stop it first, or give this one a folder of its own: LUOTSI_DATA=/another/folder`,
  );
}

const refuseUnwritable =
  (folder: string) =>
  (cause: unknown): never => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StartRefused(
      'data-unusable',
      `The data folder ${folder} cannot be written: ${why}. Make it writable, or set LUOTSI_DATA to one that is.`,
    );
  };
