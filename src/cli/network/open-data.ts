import type { Municipality } from '../../guidance/knowledge/municipality.js';
import type { Chance } from '../../network/chance.js';
import { HeldDirectory } from '../../network/held-directory.js';
import { shippedContent } from '../../shipped-content.js';
import { systemChance } from '../../storage/chance.js';
import { lockData } from '../../storage/data-lock.js';
import { FileStore } from '../../storage/file-store.js';
import { keysFromFolder, keysFromSecrets } from '../../storage/signing-keys.js';
import { isNetworkData, storedNetworks } from '../../storage/stored-networks.js';
import { CommandProblem } from './command-problem.js';

/** The data folder opened for one command; no service uses it meanwhile. */
export interface OpenData {
  held: HeldDirectory;
  files: FileStore;
  chance: Chance;
  /** Loaded when it is first asked for: most commands need none of it. */
  shipped: typeof shippedContent;
  now: Date;
}

const report = ({ what }: { what: string }) => console.error(`Luotsi: ${what}`);

/** Opens the folder, does one thing with it, and lets it go whatever happens. */
export async function withData<T>(
  at: { folder: string; secrets: readonly string[] | null },
  work: (data: OpenData) => Promise<T>,
): Promise<T> {
  const taken = await lockData(at.folder);
  if (!taken.ok) throw new CommandProblem(whyClosed(taken, at.folder));
  try {
    const now = new Date();
    const files = new FileStore({ folder: at.folder, clock: () => now, report, isDurable: isNetworkData });
    const keys = at.secrets ? keysFromSecrets(at.secrets) : await keysFromFolder(at.folder, report);
    const held = new HeldDirectory(storedNetworks(files, report));
    const chance = systemChance(keys[0]?.secret ?? new Uint8Array());
    return await work({ held, files, chance, now, shipped: shippedContent });
  } finally {
    await taken.lock.release();
  }
}

const whyClosed = (
  taken: { reason: 'in-use'; pid: number } | { reason: 'unusable'; cause: unknown },
  folder: string,
): string =>
  taken.reason === 'in-use'
    ? `The service (process ${taken.pid}) is using ${folder}. Stop it first; it keeps its data to itself while it runs.`
    : `The data folder ${folder} cannot be written: ${String(taken.cause)}`;

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
