import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const module = (name: string): string =>
  JSON.stringify(new URL(`../../../src/guidance/time/${name}.js`, import.meta.url).href);

/** Every hour of weeks in which Helsinki, New York or none changes its clock; what is open, and until when. */
const script = `
  const { openAt, nextOpening } = await import(${module('opening-hours')});
  const { openStateInWords } = await import(${module('opening-in-words')});
  const seen = [];
  for (const start of ['2026-03-06', '2026-03-27', '2026-10-23', '2026-10-30', '2026-12-23']) {
    for (let hour = 0; hour < 96; hour += 1) {
      const now = new Date(Date.parse(start + 'T00:30:00Z') + hour * 3600000);
      for (const hours of ['Mo-Su,PH 08:00-11:30', 'Mo-Su,PH 22:00-01:30', 'Sa 04:30-06:00']) {
        const opening = openAt(hours, now);
        const next = nextOpening(hours, now);
        seen.push([opening?.ends?.toISOString() ?? '-', next?.starts.toISOString() ?? '-'].join(' '));
        const state = opening ? { is: 'open', opening } : { is: 'closed', next };
        seen.push(openStateInWords(state, { language: 'fi', now }));
      }
    }
  }
  console.log(JSON.stringify(seen));
`;

async function seenIn(zone: string): Promise<string[]> {
  const args = ['--input-type=module', '--eval', script];
  const { stdout } = await run(process.execPath, args, { env: { TZ: zone }, maxBuffer: 1e7 });
  return JSON.parse(stdout) as string[];
}

describe('opening hours in a process of another zone', () => {
  it('are the same in New York, Tokyo and Helsinki', async () => {
    const [home, ...others] = await Promise.all(
      ['Europe/Helsinki', 'America/New_York', 'Asia/Tokyo'].map(seenIn),
    );
    assert.equal(new Set(home).size > 20, true);
    for (const other of others) assert.deepEqual(other, home);
  });
});
