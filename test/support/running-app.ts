import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, type AppOverrides, createApp } from '../../src/app.js';
import { type Config, readConfig } from '../../src/config.js';
import { createLog } from '../../src/server/log.js';
import { standInFamily } from './stand-in-family.js';

/** A configuration of its own folder and a free port; `env` as the environment would give it. */
export async function testConfig(env: Record<string, string> = {}): Promise<Config> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'luotsi-'));
  const reading = readConfig({ PORT: '0', LUOTSI_DATA: dataFolder, LUOTSI_LOG_LEVEL: 'silent', ...env });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.config;
}

export interface RunningApp extends App {
  config: Config;
  /** Stops it and removes its data. */
  end(): Promise<void>;
}

/** The whole service on a free port, with a stand-in for the family's turn. */
export const startApp = async (
  env: Record<string, string> = {},
  overrides: AppOverrides = {},
): Promise<RunningApp> => runApp(await testConfig(env), overrides);

/** The same over what already lies in the configuration's folder. */
export async function runApp(config: Config, overrides: AppOverrides = {}): Promise<RunningApp> {
  const app = await createApp(config, { family: standInFamily(), log: createLog('silent'), ...overrides });
  return {
    ...app,
    config,
    async end() {
      await app.stop();
      await rm(config.dataFolder, { recursive: true, force: true });
    },
  };
}
