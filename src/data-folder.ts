import type { Config } from './config.js';
import type { ReportTrouble } from './guidance/report-trouble.js';
import { HeldDirectory } from './network/held-directory.js';
import { StartRefused } from './start-refused.js';
import { type DataLock, lockData } from './storage/data-lock.js';
import { FileStore } from './storage/file-store.js';
import { keysFromFolder, keysFromSecrets, type SigningKey } from './storage/signing-keys.js';
import { storedConversations, storedNetworkConversations } from './storage/stored-conversations.js';
import { isNetworkData, storedNetworks } from './storage/stored-networks.js';

/** The data folder for this process alone; `StartRefused` when another has it or it cannot be written. */
export async function takeData(folder: string): Promise<DataLock> {
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

interface Surroundings {
  clock: () => Date;
  report: ReportTrouble;
}

/** All that is stored, in one folder. */
export function openStores({ dataFolder: folder }: Config, { clock, report }: Surroundings) {
  const files = new FileStore({ folder, clock, report, isDurable: isNetworkData });
  return {
    files,
    conversations: storedConversations(files),
    talks: storedNetworkConversations(files),
    held: new HeldDirectory(storedNetworks(files, report)),
  };
}

/** Keys that sign: given ones, or those that the folder keeps. */
export const keysOf = async (
  { secrets, dataFolder }: Config,
  report: ReportTrouble,
): Promise<SigningKey[]> =>
  secrets
    ? keysFromSecrets(secrets)
    : await keysFromFolder(dataFolder, report).catch(refuseUnwritable(dataFolder));
