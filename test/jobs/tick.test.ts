import assert from 'node:assert/strict';
import { VirtualTime } from '../../src/cli/bench/virtual-time.js';
import { startTick } from '../../src/jobs/tick.js';
import { at } from '../network/invented-meetings.js';

const endless = new AbortController().signal;

describe('the tick', () => {
  it('never runs twice at once, however long a run takes', async () => {
    const time = new VirtualTime(at('2026-12-03 09:00'));
    let running = 0;
    let runs = 0;
    const tick = startTick({
      ...{ tools: time, every: 1_000 },
      work: async (signal) => {
        running += 1;
        runs += 1;
        assert.equal(running, 1);
        await time.pause(10_000, signal);
        running -= 1;
      },
    });
    await time.run(time.pause(60_000, endless));
    await time.run(tick.stop());
    assert.ok(runs >= 5 && runs <= 6, String(runs));
  });

  it('goes on after a run that failed, and reports it', async () => {
    const time = new VirtualTime(at('2026-12-03 09:00'));
    let runs = 0;
    const work = async () => {
      runs += 1;
      throw new Error('once');
    };
    const tick = startTick({ tools: time, every: 1_000, work });
    await time.run(time.pause(3_500, endless));
    await time.run(tick.stop());
    assert.ok(runs >= 3);
    assert.equal(time.troubles[0]?.code, 'tick-failed');
  });

  it('lets the run under way end when it is stopped, and begins no other', async () => {
    const time = new VirtualTime(at('2026-12-03 09:00'));
    const steps: string[] = [];
    const tick = startTick({
      ...{ tools: time, every: 1_000 },
      work: async () => {
        steps.push('begun');
        await time.pause(5_000, endless);
        steps.push('ended');
      },
    });
    await time.run(time.pause(1_000, endless));
    await time.run(tick.stop());
    await time.run(time.pause(60_000, endless));
    assert.deepEqual(steps, ['begun', 'ended']);
  });

  for (const hours of [-24 * 400, -2, 2, 24 * 400]) {
    it(`believes a clock set by ${hours} hours only at the next tick`, async () => {
      const time = new VirtualTime(at('2026-12-03 09:00'));
      const seen: number[] = [];
      const work = async () => {
        seen.push(time.wallOffset);
      };
      const tick = startTick({ tools: time, every: 60_000, work });
      await time.run(time.pause(90_000, endless));
      time.wallOffset = hours * 3_600_000;
      await time.run(time.pause(60_000, endless));
      time.wallOffset = 0;
      await time.run(time.pause(180_000, endless));
      await time.run(tick.stop());
      assert.ok(seen.every((offset) => offset === 0));
      assert.ok(seen.length >= 3);
    });
  }
});
