import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** What a closed network and a machine without a sandbox need; web security stays on. */
const args = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
];

/**
 * A real headless browser from npm. Where the system lacks the network security libraries, those that come with
 * the browser's package are used. Rejects with the system package to install when neither works.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await packed.executablePath();
  const launch = (env?: Record<string, string>) => chromium.launch({ executablePath, args, env });
  return launch().catch((withSystem: unknown) =>
    launch({ LD_LIBRARY_PATH: unpackLibraries() }).catch(() => {
      throw new Error('The browser does not start. On Debian: apt-get install libnss3 libnspr4', {
        cause: withSystem,
      });
    }),
  );
}

function unpackLibraries(): string {
  const home = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  const archive = brotliDecompressSync(readFileSync(join(home, '..', '..', 'bin', 'al2023.tar.br')));
  const folder = mkdtempSync(join(tmpdir(), 'luotsi-browser-'));
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  return join(folder, 'lib');
}
