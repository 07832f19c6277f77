import type { Config } from './config.js';
import { dataFolder } from './data-folder.js';
import type { ReportTrouble } from './guidance/report-trouble.js';
import { HeldDirectory } from './network/held-directory.js';
import { keysFromSecrets, type SigningKey } from './storage/signing-keys.js';
import { storedConversations, storedNetworkConversations } from './storage/stored-conversations.js';
import { storedNetworks } from './storage/stored-networks.js';
import type { VersionedStore } from './storage/versioned-store.js';

export interface Surroundings {
  clock: () => Date;
  report: ReportTrouble;
}

/** A store that can tell whether what is written now would be kept. */
export interface UsableStore extends VersionedStore {
  isUsable(): Promise<boolean>;
}

/** Where everything is kept: a folder of this process alone, or a database of several. */
export interface Data {
  /** `held` hears what other processes write. */
  open(surroundings: Surroundings, held: (store: UsableStore) => HeldDirectory): UsableStore;
  /** Keys that sign, kept with the data. */
  keys(report: ReportTrouble): Promise<SigningKey[]>;
  /** Whether this process is now the one that does what only one may do. */
  isTheOne(): Promise<boolean>;
  /** Whether other processes may be at work on the same data. */
  isShared: boolean;
  release(): Promise<void>;
}

/** Rejects with `StartRefused` when the data cannot be had. The database's driver is loaded only where one is named. */
export async function takeData({
  databaseUrl,
  dataFolder: folder,
}: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Data> {
  if (databaseUrl === null) return dataFolder(folder);
  const { database } = await import('./database.js');
  return database(databaseUrl);
}

/** All that is stored, as the two halves ask for it. */
export function openStores(data: Data, surroundings: Surroundings) {
  let held: HeldDirectory | null = null;
  const hold = (under: UsableStore): HeldDirectory => {
    held ??= new HeldDirectory(storedNetworks(under, surroundings.report));
    return held;
  };
  const store = data.open(surroundings, hold);
  return {
    store,
    conversations: storedConversations(store),
    talks: storedNetworkConversations(store),
    held: hold(store),
  };
}

/** Keys that sign: given ones, or those that are kept. */
export const keysOf = async (
  { secrets }: Config,
  data: Data,
  report: ReportTrouble,
): Promise<SigningKey[]> => (secrets ? keysFromSecrets(secrets) : data.keys(report));
