import type { Config } from '../../config.js';
import { keysOf, openStores, takeData } from '../../data.js';
import type { Municipality } from '../../guidance/knowledge/municipality.js';
import type { Chance } from '../../network/chance.js';
import type { HeldDirectory } from '../../network/held-directory.js';
import { shippedContent } from '../../shipped-content.js';
import { StartRefused } from '../../start-refused.js';
import { systemChance } from '../../storage/chance.js';
import type { VersionedStore } from '../../storage/versioned-store.js';
import { CommandProblem } from './command-problem.js';

/** What the service keeps, opened for one command. A data folder no service uses meanwhile; a database it may. */
export interface OpenData {
  held: HeldDirectory;
  files: VersionedStore;
  chance: Chance;
  /** Loaded when it is first asked for: most commands need none of it. */
  shipped: typeof shippedContent;
  now: Date;
}

const report = ({ what }: { what: string }) => console.error(`Luotsi: ${what}`);

/** Opens what the service keeps, does one thing with it, and lets it go whatever happens. */
export async function withData<T>(config: Config, work: (data: OpenData) => Promise<T>): Promise<T> {
  const data = await takeData(config).catch((error: unknown) => {
    throw error instanceof StartRefused ? new CommandProblem(error.message) : error;
  });
  try {
    const now = new Date();
    const { store, held } = openStores(data, { clock: () => now, report });
    const keys = await keysOf(config, data, report);
    const chance = systemChance(keys[0]?.secret ?? new Uint8Array());
    return await work({ held, files: store, chance, now, shipped: shippedContent });
  } finally {
    await data.release();
  }
}

export async function checkedCounty(id: string, { shipped }: OpenData): Promise<string> {
  const { base } = await shipped();
  if (base.region(id)) return id;
  const known = base.content.regions.map((region) => region.id).join(', ');
  throw new CommandProblem(`--county ${id}: choose one of ${known}`);
}

/** Codes of municipalities given by name or code. */
export async function municipalityCodes(names: readonly string[], { shipped }: OpenData): Promise<string[]> {
  if (names.length === 0) return [];
  const { base } = await shipped();
  return names.map((name) => {
    const found: Municipality | undefined =
      base.municipalityNamed(name) ??
      base.municipality(name) ??
      base.content.municipalities.find(({ names: { sv } }) => sv === name);
    if (!found) throw new CommandProblem(`--municipalities: there is no municipality called "${name}"`);
    return found.code;
  });
}
