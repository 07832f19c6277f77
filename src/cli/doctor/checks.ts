import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { describeProblems } from '../../content/content-problem.js';
import { loadContent } from '../../content/load-content.js';
import { readTrainedModel } from '../../content/trained-model.js';
import { nearestFolder } from './check-data.js';
import type { Finding } from './finding.js';

const oldestNode = [20, 19] as const;
const leastFreeMegabytes = 200;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return isEnough
    ? { is: 'ok', text: `Node.js ${version} will do.` }
    : { is: 'wrong', text: `Node.js ${version} is too old: install 20.19 or newer (https://nodejs.org).` };
}

/** Everything in knowledge/ and dialogs/, as `npm run check:content` checks it. */
export function checkContent(root: string): Finding {
  const loaded = loadContent(root);
  if (!loaded.ok) {
    const { problems } = loaded;
    const first = describeProblems(problems.slice(0, 3));
    const more = problems.length > 3 ? `\n      … ${problems.length - 3} more: npm run check:content` : '';
    return { is: 'wrong', text: `The content has problems:\n${first}${more}` };
  }
  const { places, helplines } = loaded.content;
  return {
    is: 'ok',
    text: `The content is in order: ${places.length} places, ${helplines.length} helplines.`,
  };
}

export const checkModel = (root: string): Finding =>
  readTrainedModel(root)
    ? { is: 'ok', text: 'The trained understanding fits its phrases.' }
    : {
        is: 'remark',
        text: 'The trained understanding is missing or older than its phrases: every start trains anew, which takes long. Run npm run build.',
      };

/** Room for some days of conversations and for setting a broken file aside. */
export async function checkDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearestFolder(folder));
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  return free >= leastFreeMegabytes
    ? { is: 'ok', text: `The disk of the data folder has ${free} MB free.` }
    : {
        is: 'wrong',
        text: `The disk of ${folder} has only ${free} MB free: make room for ${leastFreeMegabytes} MB.`,
      };
}

/** `isRunning`: Luotsi itself holds the data folder, and probably this port. */
export function checkPort(port: number, host: string, isRunning: boolean): Promise<Finding> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EADDRINUSE' && isRunning) {
        resolve({ is: 'remark', text: `Port ${port} on ${host} is in use, by Luotsi itself it seems.` });
        return;
      }
      const why = code === 'EADDRINUSE' ? 'is already in use' : `cannot be opened (${code})`;
      const text = `Port ${port} ${why} on ${host}: stop what uses it, or choose another: PORT=3979`;
      resolve({ is: 'wrong', text });
    });
    probe.listen(port, host, () => {
      probe.close(() => resolve({ is: 'ok', text: `Port ${port} on ${host} is free.` }));
    });
  });
}

/** A clock that is years off makes every opening hour wrong; the source's dates tell the earliest it can be. */
export function checkClock(now: Date, start: Date | null): Finding {
  const helsinki = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Helsinki',
  });
  if (start) {
    return {
      is: 'remark',
      text: `The clock is set for a demonstration: ${helsinki.format(start)} in Helsinki.`,
    };
  }
  const year = now.getUTCFullYear();
  return year >= 2026 && year < 2100
    ? { is: 'ok', text: `It is ${helsinki.format(now)} in Helsinki, says the clock.` }
    : { is: 'wrong', text: `The machine's clock says ${now.toISOString()}: set it, openings depend on it.` };
}
