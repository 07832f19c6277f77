// `npm run demo`: the service with invented networks in a data folder of its own, open to this machine alone.
import { join } from 'node:path';
import { type Config, readConfig } from '../config.js';
import { readDemonstrations } from '../content/read-demonstrations.js';
import { demonstrationWrites } from '../network/demonstration.js';
import { type Bindable, codeToHandOver } from '../network/people/make-code.js';
import { projectRoot } from '../shipped-content.js';
import { CommandProblem } from './network/command-problem.js';
import { type OpenData, withData } from './network/open-data.js';
import { runService } from './run-service.js';

const usage = `npm run demo

Starts the service with invented networks in Etelä-Savo and Pohjanmaa, in the folder "demo" of the data folder, open to
this machine alone (as with LUOTSI_DEV=1). What is changed there stays; take the folder away to begin anew. Prints codes:
typed to Luotsi in a Teams-like client they make one a coordinator, a chair or a member.

LUOTSI_DATA=data/demo npm run network -- ask "kuka on puheenjohtaja?" --as aino    asks in a terminal, while it is stopped`;

/** Whom one may be in the demonstration. */
const roles: Record<string, Bindable> = {
  'coordinator of Etelä-Savo': { county: 'etela-savo', official: 'koordinaattori', contacts: [] },
  'chair, Mikkeli': inNetwork('etela-savo', 'mikkeli-juva-puumala', 'pekka'),
  'member, Juva': inNetwork('etela-savo', 'mikkeli-juva-puumala', 'aino'),
  'ordförande, Vasa': inNetwork('pohjanmaa', 'vasa-narpes', 'lena'),
};

function inNetwork(county: string, network: string, contact: string): Bindable {
  return { county, official: null, contacts: [{ network, contact }] };
}

const inDemo = (config: Config): Config => ({
  ...config,
  dev: true,
  host: '127.0.0.1',
  dataFolder: join(config.dataFolder, 'demo'),
  // Invented people never come among real ones.
  databaseUrl: null,
});

/** What is there already stays as it was changed. */
async function fill({ held, chance, now }: OpenData): Promise<string[]> {
  const there = new Set([...(await held.store.ids('network')), ...(await held.store.ids('county'))]);
  for (const demonstration of readDemonstrations(projectRoot)) {
    for (const { homeId, changes } of demonstrationWrites(demonstration, now)) {
      if (!there.has(homeId)) await held.store.write(homeId, changes);
    }
  }
  const lines = Object.entries(roles).map(async ([who, bindable]) => {
    const code = await codeToHandOver(held.store, bindable, { chance, now });
    return `  ${code.slice(0, 4)}-${code.slice(4)}  ${who}`;
  });
  return Promise.all(lines);
}

if (process.argv.includes('--help')) console.log(usage);
else {
  const reading = readConfig();
  // What is wrong with the environment, the service itself says.
  if (reading.ok) {
    try {
      const codes = await withData(inDemo(reading.config), fill);
      console.error(
        `Be someone in the demonstration: type one of these codes to Luotsi.\n${codes.join('\n')}`,
      );
    } catch (error) {
      if (!(error instanceof CommandProblem)) throw error;
      console.error(error.message);
      process.exit(1);
    }
  }
  await runService({}, inDemo);
}
