import type { AppOverrides } from '../../src/app.js';
import { readDemonstrations } from '../../src/content/read-demonstrations.js';
import type { EntryChange } from '../../src/network/collection.js';
import { demonstrationWrites } from '../../src/network/demonstration.js';
import type { NetworkStore } from '../../src/network/network-store.js';
import { projectRoot } from '../../src/shipped-content.js';
import { FileStore } from '../../src/storage/file-store.js';
import { storedNetworks } from '../../src/storage/stored-networks.js';
import { now } from '../network/invented-networks.js';
import { type RunningApp, runApp, testConfig } from './running-app.js';

/** More than the demonstration has, by home: written before the service starts. */
export interface DemoApp {
  env?: Record<string, string>;
  more?: { homeId: string; changes: EntryChange[] }[];
  overrides?: AppOverrides;
}

/** The whole service over the demonstration's networks, on 25.11.2026; what was added is kept, too. */
export async function startDemoApp({
  env = { LUOTSI_DEV: '1' },
  more = [],
  overrides,
}: DemoApp = {}): Promise<RunningApp> {
  const config = await testConfig(env);
  const files = new FileStore({ folder: config.dataFolder, clock: () => now, report: () => {} });
  const store: NetworkStore = storedNetworks(files, () => {});
  const writes = readDemonstrations(projectRoot).flatMap((one) => demonstrationWrites(one, now));
  for (const { homeId, changes } of [...writes, ...more]) await store.write(homeId, changes);
  await files.flush();
  return runApp(config, { clock: () => now, ...overrides });
}
