import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./stand-in-service.js', import.meta.url));

export interface ServiceProcess {
  child: ChildProcess;
  /** The address once it is ready; empty when it ended before. */
  url: Promise<string>;
  /** How it ended and all that it wrote. */
  ended: Promise<{ code: number | null; signal: string | null; output: string }>;
}

/** Starts the service as a process of its own on `env`, a turn taking `slow` milliseconds. */
export function spawnService(env: Record<string, string>, slow = 0): ServiceProcess {
  const child = spawn(process.execPath, [script, String(slow)], {
    env: { LUOTSI_LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<{ code: number | null; signal: string | null; output: string }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, output }));
  });
  const url = new Promise<string>((resolve) => {
    const read = (data: Buffer) => {
      output += String(data);
      const [, address] = /Open (http\S+)/.exec(output) ?? [];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => resolve(''));
  });
  return { child, url, ended };
}
