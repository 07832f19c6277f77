import assert from 'node:assert/strict';
import { anyTexts, leastTime } from '../../../src/cli/bench/any-text.js';
import { loadUnderstanding } from '../../../src/content/load-understanding.js';

const context = { now: new Date('2026-11-25T10:00:00+02:00'), language: 'fi' } as const;
const words = ['perhekahvila', 'kuopiossa', 'barnen', 'tonight', 'vauva', 'lyö', 'klo', '10', 'ihana'];

describe('createUnderstanding: any text', () => {
  it('is understood within 20 ms, whatever its length and script', () => {
    const ready = loadUnderstanding(process.cwd());
    assert.ok(ready.ok);
    for (const text of anyTexts(1500, { seed: 7, words })) {
      const { confidence, intent } = ready.understand(text, context);
      assert.ok(intent && confidence >= 0 && confidence <= 1, JSON.stringify(text.slice(0, 80)));
      const time = leastTime(() => ready.understand(text, context), { enough: 20, tries: 10 });
      assert.ok(time <= 20, `${time} ms for ${text.length}: ${JSON.stringify(text.slice(0, 80))}`);
    }
  }).timeout(60_000);
});
