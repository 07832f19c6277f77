import assert from 'node:assert/strict';
import { confidenceBinsOf, confusionOf } from '../../src/cli/eval/confusion.js';
import { type Explained, evalPage } from '../../src/cli/eval/html-page.js';
import type { Intent } from '../../src/guidance/taxonomy.js';

function explained(text: string, right: Intent, got: Intent, confidence = 0.95): Explained {
  const intentRight = right === got;
  return {
    record: { id: 'x-1', lang: 'fi', text, expect: { intent: right }, tags: ['short'] },
    keys: [{ key: 'intent', right: intentRight, expected: right, got }],
    ...{ rightIntents: [right], intent: got, confidence, intentRight },
    why: ['rule: only a <name>'],
  };
}

describe('the page of an evaluation', () => {
  const verdicts = [
    explained('perhekahvila', 'find-place', 'find-place'),
    explained('kerho', 'find-place', 'find-events', 0.55),
    explained('<b>moi & hei</b>', 'greeting', 'find-place', 0.51),
  ];

  it('counts which intent was taken for which', () => {
    assert.deepEqual(confusionOf(verdicts), {
      intents: ['find-events', 'find-place', 'greeting'],
      counts: [
        [0, 0, 0],
        [1, 1, 0],
        [0, 1, 0],
      ],
    });
  });

  it('counts how often each confidence is right', () => {
    const bins = confidenceBinsOf(verdicts);
    assert.deepEqual([bins[5]?.messages, bins[5]?.right, bins[9]?.right], [2, 0, 1]);
  });

  it('shows each miss with what decided it, and its words as words', () => {
    const page = evalPage('own.jsonl', verdicts);
    assert.ok(page.includes('“&lt;b&gt;moi &amp; hei&lt;/b&gt;”'));
    assert.ok(page.includes('rule: only a &lt;name&gt;'));
    assert.equal(page.match(/<details>/g)?.length, 2);
    assert.ok(!page.includes('“perhekahvila”'));
  });

  it('asks nothing from elsewhere and runs no script', () => {
    const page = evalPage('own.jsonl', verdicts);
    assert.doesNotMatch(page, /https?:|<script|url\(/);
  });
});
