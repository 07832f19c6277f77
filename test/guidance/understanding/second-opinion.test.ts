import assert from 'node:assert/strict';
import { loadUnderstanding } from '../../../src/content/load-understanding.js';
import type { Understand } from '../../../src/guidance/understanding/understanding.js';

const context = { now: new Date('2026-11-25T10:00:00+02:00'), language: 'fi' } as const;
let understand: Understand;

before(() => {
  const ready = loadUnderstanding(process.cwd());
  assert.ok(ready.ok);
  understand = ready.understand;
});

describe('createUnderstanding: the second opinion on danger', () => {
  for (const text of ['hahaha ha ha ha ha ha', 'kahvi '.repeat(10), 'sana '.repeat(60), 'aaa '.repeat(11)]) {
    it(`takes no alarm at "${text.slice(0, 12).trim()} …" said over and over`, () => {
      assert.notEqual(understand(text, context).intent, 'urgent');
    });
  }

  it('hears danger told sideways, in words that no rule foresaw', () => {
    const sideways = 'annoin koiran pois ja siivosin kaapit, huomenna minusta ei ole enää vaivaa kellekään';
    const { intent, perhapsUrgent } = understand(sideways, context);
    assert.ok(intent === 'urgent' || perhapsUrgent);
  });
});
