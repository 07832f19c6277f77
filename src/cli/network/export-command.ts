import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contactsSeen, exportTable } from '../../network/exchange/export-table.js';
import { standingOfKeeper } from '../../network/people/standing.js';
import { networkInWords } from '../../network/words-for-ids.js';
import { writeCsv, writeXlsx } from '../../tables/write-table.js';
import { writeVCards } from '../../tables/write-v-cards.js';
import { CommandProblem } from './command-problem.js';
import { languageOf, networkOf, wordsOfLists } from './exchange-parts.js';
import type { OpenData } from './open-data.js';

const options = {
  network: { type: 'string' },
  format: { type: 'string', default: 'csv' },
  lang: { type: 'string' },
  to: { type: 'string' },
} as const;

/** export --format csv|xlsx|vcf: a network's list as a file that an import reads back. */
export async function exportCommand(args: string[], data: OpenData): Promise<string> {
  const { values } = parseArgs({ args, options, allowPositionals: false });
  const held = await networkOf(values.network, data);
  const saying = wordsOfLists(await data.shipped(), languageOf(values.lang, held));
  const standing = standingOfKeeper(held.network.county);
  const seen = contactsSeen({ network: held.network, list: [...held.contacts.values()], standing });
  const table = exportTable(seen, saying);
  const writers: Record<string, () => Uint8Array | string | Promise<Uint8Array>> = {
    csv: () => writeCsv(table),
    xlsx: () => writeXlsx(table, networkInWords(held.network, saying.language)),
    vcf: () => writeVCards(seen),
  };
  const write = writers[values.format];
  if (!write)
    throw new CommandProblem(`--format ${values.format}: choose ${Object.keys(writers).join(', ')}`);
  const path = resolve(values.to ?? `${held.network.id}.${values.format}`);
  // An older list is not written over unseen; the file holds people's numbers and is its owner's alone.
  await writeFile(path, await write(), { flag: 'wx', mode: 0o600 }).catch((cause: unknown) => {
    throw new CommandProblem(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  return `${seen.length} contacts are in ${path}`;
}
