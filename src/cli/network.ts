// `npm run network`: the first coordinator, networks and contacts from a terminal, and questions as a member.
import { describeProblem, readConfig } from '../config.js';
import { roles, sectors, tasks } from '../network/network-taxonomy.js';
import { askCommand } from './network/ask-command.js';
import { CommandProblem } from './network/command-problem.js';
import { contactCommand } from './network/contact-commands.js';
import { coordinatorCommand } from './network/coordinator-commands.js';
import { exportCommand } from './network/export-command.js';
import { importCommand } from './network/import-command.js';
import { networkCommand } from './network/network-commands.js';
import { type OpenData, withData } from './network/open-data.js';

const usage = `npm run network -- COMMAND [options]

coordinator add --county etela-savo --name "Name" --email a@b.example [--post coordinator|deputy|owner]
                [--phone N] [--organisation O] [--languages fi,sv]     names someone and prints a one-time code
coordinator code --county etela-savo EMAIL                             a new code for someone named before
coordinator list                                                       who is named, and who is bound in Teams
coordinator remove --county etela-savo EMAIL

network add ID --county etela-savo --name-fi "…" [--name-sv "…"] --municipalities Juva,Puumala
               [--kind municipal|thematic|county] [--themes separation] [--languages sv,fi]
network list                                                           with what wants doing
network pause ID, network resume ID

contact add --network ID --name "…" --organisation "…" --sector SECTOR [--roles …] [--tasks …] [--title "…"]
            [--phone N] [--number-for-coordinator] [--email …] [--municipalities …] [--languages …] [--shared]
contact list [--network ID]

import FILE [--network ID] [--from "where the list is from"] [--same 4,9] [--new 12] [--lang fi|sv|en] [--confirm]
            an Excel or CSV list, headings in Finnish, Swedish or English: shows row by row what is new, changed,
            doubtful or wrong; --confirm does it. --same and --new settle doubtful rows by their number
export [--network ID] [--format csv|xlsx|vcf] [--to FILE] [--lang fi|sv|en]
            a network's list as a file; writes over none

ask "kuka vastaa eroauttamisesta Mikkelissä?" --as CONTACT [--in NETWORK] [--json]
            one turn, as that person (id, name or e-mail) is answered in a personal chat or a network's channel

--network can be left out where there is one network only.
The data is in LUOTSI_DATA (default: data). Stop the service first: it keeps its data to itself while it runs.

sectors: ${sectors.join(', ')}
roles:   ${roles.join(', ')}
tasks:   ${tasks.join(', ')}

Exit code: 0 all right, 1 it could not be done, 2 the command is wrong.`;

const commands: Record<string, (args: string[], data: OpenData) => Promise<string>> = {
  coordinator: coordinatorCommand,
  network: networkCommand,
  contact: contactCommand,
  import: importCommand,
  export: exportCommand,
  ask: askCommand,
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (args.includes('--help') || name === '--help' || name === '') console.log(usage);
else if (command) await run(command);
else stop(`${name}: choose ${Object.keys(commands).join(', ')}`);

async function run(work: (args: string[], data: OpenData) => Promise<string>): Promise<void> {
  const reading = readConfig();
  if (!reading.ok) return stop(reading.problems.map(describeProblem).join('\n'));
  try {
    console.log(await withData(reading.config, (data) => work(args, data)));
  } catch (error) {
    if (!isWrongCommand(error)) throw error;
    stop(error.message);
  }
}

/** Ours, or what the reader of options says of an unknown one. */
function isWrongCommand(error: unknown): error is Error {
  if (error instanceof CommandProblem) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function stop(problem: string): void {
  console.error(`${problem}\n\nnpm run network -- --help`);
  process.exitCode = 2;
}
