import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { people, team, tenantId } from './teams-app.js';

export interface Playground {
  url: string;
  stop(): Promise<void>;
}

/** The Playground listens on all interfaces of its own accord: here on this machine alone. */
const onLoopback = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net';
  const { listen } = net.Server.prototype;
  net.Server.prototype.listen = function (port, ...rest) {
    return typeof port === 'number' ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
  };
`)}`;

const account = (name: string, objectId: string) => ({
  ...{ id: `29-${objectId.at(-1)}`, name, userPrincipleName: `${objectId.at(-1)}@juva.example` },
  ...{ aadObjectId: objectId, givenName: name, surname: name, email: `${objectId.at(-1)}@juva.example` },
});

/** Juva's chair at the keyboard, in a tenant, a team and chats of the tests' own. */
const setting = {
  version: '0.1.1',
  tenantId,
  bot: { id: '00000000-0000-4000-8000-00000000b071', name: 'Luotsi' },
  currentUser: account('Pekka Puheenjohtaja', people.chair.objectId),
  // The Playground wants five others.
  users: [
    account('Aino Esimerkki', people.aino.objectId),
    ...['4', '5', '6', '7'].map((last) =>
      account(`Jäsen ${last}`, `7f9d1c1e-2222-4222-8333-00000000000${last}`),
    ),
  ],
  personalChat: { id: 'personal-chat-id' },
  groupChat: { id: 'group-chat-id', name: 'Ryhmä' },
  team: {
    ...{ id: team.id, name: team.name, aadGroupId: '00000000-0000-4000-8000-000000000031' },
    channels: [{ id: 'channel-id', name: 'Tiedotteet' }],
  },
};

const startLimit = 20_000;

/** Microsoft's client for trying out bots, as a process of its own: shows the bot at `endpoint` as Teams would. */
export async function startPlayground(endpoint: string): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'luotsi-playground-'));
  const config = join(folder, 'setting.yml');
  await writeFile(config, stringify(setting));
  const home = dirname(
    createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json'),
  );
  const child = spawn(
    process.execPath,
    ['--import', onLoopback, join(home, 'cli.js'), 'start', '-e', endpoint, '-p', '0', '--disable-telemetry'],
    {
      cwd: folder,
      env: {
        ...{ PATH: process.env.PATH, HOME: folder, TEAMSAPPTESTER_BROWSER: 'none' },
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill()) await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: `http://127.0.0.1:${await portOf(child)}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`the Playground did not start: ${said}`)), startLimit);
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const [, port] = /Listening on (\d+)/.exec(said) ?? [];
      if (!port) return;
      clearTimeout(late);
      resolve(Number(port));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the Playground ended with ${code}: ${said}`)));
  });
}
