import assert from 'node:assert/strict';
import { measureClassifier, readLabelledTexts } from '../../src/cli/bench/classifier-figures.js';

const line = (text: string, label: string) => JSON.stringify({ text, label });

describe('readLabelledTexts', () => {
  it('reads lines, skips empty ones and names those it cannot read', () => {
    const { texts, problems } = readLabelledTexts(`${line('hi', 'greet')}\n\n{"text":"x"}\nnonsense\n`);
    assert.deepEqual(texts, [{ text: 'hi', label: 'greet' }]);
    assert.deepEqual(
      problems.map((problem) => problem.slice(0, 6)),
      ['line 3', 'line 4'],
    );
  });
});

describe('measureClassifier', () => {
  const train = ['red apple', 'green apple', 'ripe apple pie', 'sour apple', 'apple tree', 'an apple'].map(
    (text) => ({ text, label: 'fruit' }),
  );
  const cars = ['fast car', 'slow car', 'my old car', 'a car door', 'car wash', 'the car'].map((text) => ({
    text,
    label: 'vehicle',
  }));

  it('counts a refused text in scope as wrong and one out of scope as right', () => {
    const { inScope, outOfScope, modelBytes } = measureClassifier({
      train: [...train, ...cars],
      test: [
        { text: 'big apple', label: 'fruit' },
        { text: 'xyzzy plugh', label: 'oos' },
      ],
      language: 'en',
    });
    assert.deepEqual([inScope.of, outOfScope.of], [1, 1]);
    assert.equal(inScope.right, 1);
    assert.ok(modelBytes > 0);
  });
});
