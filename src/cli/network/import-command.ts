import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { performDeed } from '../../network/changes/perform-deed.js';
import type { NetworkInDirectory } from '../../network/directory.js';
import { type ImportPlan, planImport, rowsTaken, type Settled } from '../../network/exchange/plan-import.js';
import { type ImportSaying, sayNoList, sayPlan, sayRow } from '../../network/exchange/say-import.js';
import { readsLists } from '../../network/exchange/words-in-lists.js';
import { standingOfKeeper } from '../../network/people/standing.js';
import { readTable } from '../../tables/read-table.js';
import { CommandProblem, listed } from './command-problem.js';
import { languageOf, networkOf, wordsOfLists } from './exchange-parts.js';
import type { OpenData } from './open-data.js';

const options = {
  network: { type: 'string' },
  from: { type: 'string' },
  lang: { type: 'string' },
  same: { type: 'string' },
  new: { type: 'string' },
  confirm: { type: 'boolean', default: false },
} as const;

interface Import {
  held: NetworkInDirectory;
  plan: ImportPlan;
  settled: Settled;
  from: string;
}

/** import FILE: shows row by row what a list would change, and with --confirm changes it. */
export async function importCommand(args: string[], data: OpenData): Promise<string> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new CommandProblem('import which file? Name one');
  const held = await networkOf(values.network, data);
  const shipped = await data.shipped();
  const saying = wordsOfLists(shipped, languageOf(values.lang, held));
  const words = readsLists({ reader: shipped.questionReader(), say: shipped.dialogs.say });
  const table = await tableIn(file, saying);
  const planned = planImport(table, { names: saying.names, words, list: [...held.contacts.values()] });
  if (!planned.ok) throw new CommandProblem(`${file}: ${sayNoList(planned, saying)}`);
  const settled = settledBy(values, planned.plan);
  const from = values.from ?? basename(file).slice(0, 200);
  const whole = { held, plan: planned.plan, settled, from };
  return values.confirm ? carriedOut(whole, saying, data) : dryRun(whole, saying);
}

async function tableIn(file: string, { tell }: ImportSaying) {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CommandProblem(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  const read = await readTable(bytes);
  if (!read.ok) throw new CommandProblem(`${file}: ${tell(`network.import.refused.${read.reason}`)}`);
  return read.table;
}

/** Only a doubtful row can be settled; as the same person only where it says whose it may be. */
function settledBy(values: { same?: string; new?: string }, plan: ImportPlan): Settled {
  const numbers = (option: 'same' | 'new') =>
    new Set(
      listed(values[option]).map((text) => {
        const row = plan.rows.find(({ number }) => String(number) === text);
        const fits = row?.verdict === 'doubtful' && (option === 'new' || row.like !== null);
        if (!fits) throw new CommandProblem(`--${option} ${text}: no row of that number asks this`);
        return row.number;
      }),
    );
  const settled = { same: numbers('same'), new: numbers('new') };
  const both = [...settled.same].find((number) => settled.new.has(number));
  if (both !== undefined) throw new CommandProblem(`row ${both}: either --same or --new, not both`);
  return settled;
}

const howToSettle: Record<string, string> = {
  'same-or-new': '--same N or --new N takes it',
  new: '--new N takes it',
};

function dryRun({ plan }: Import, saying: ImportSaying): string {
  const rows = plan.rows.map((row) => {
    const { head, details, mayBe, number } = sayRow(row, saying);
    const settle = mayBe === null ? [] : [(howToSettle[mayBe] ?? '').replaceAll('N', String(number))];
    return [head, ...[...details, ...settle].map((line) => `    ${line}`)].join('\n');
  });
  const nothing = `${saying.tell('network.import.nothing-yet')} --confirm does it.`;
  return [...rows, '', ...sayPlan(plan, saying), nothing].join('\n');
}

async function carriedOut(
  { held, plan, settled, from }: Import,
  { tell }: ImportSaying,
  data: OpenData,
): Promise<string> {
  const { store } = data.held;
  const rows = rowsTaken(plan, settled);
  const deed = { do: 'import-contacts', network: held.network.id, from, ...rows } as const;
  const standing = standingOfKeeper(held.network.county);
  const { outcome } = await performDeed(store, deed, { standing, chance: data.chance, now: data.now });
  if (outcome === 'nothing-new') return tell('network.import.nothing-to-take');
  if (outcome !== 'done') throw new CommandProblem(tell(`network.outcome.${outcome}`));
  return tell('network.import.done', { added: rows.added.length, changed: rows.changed.length });
}
