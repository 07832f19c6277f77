import assert from 'node:assert/strict';
import { agree } from '../../../../src/guidance/understanding/classifier/agree.js';
import {
  sortText,
  trainTextClassifier,
} from '../../../../src/guidance/understanding/classifier/text-classifier.js';
import { textFeatures } from '../../../../src/guidance/understanding/classifier/text-features.js';
import { trainMargins } from '../../../../src/guidance/understanding/classifier/train-margins.js';

const taught: Record<string, string[]> = {
  weather: [
    'will it rain today',
    'is it sunny outside',
    'how cold is it tomorrow',
    'do I need an umbrella',
    'rain this weekend',
    'what is the weather',
  ],
  alarm: [
    'wake me at six',
    'set an alarm for seven',
    'new alarm tomorrow morning',
    'alarm at noon please',
    'cancel my alarm',
    'wake me up early',
  ],
  music: [
    'play some jazz',
    'put on a song',
    'next song please',
    'play the radio',
    'turn the music up',
    'play my favourite song',
  ],
  money: [
    'how much money do I have',
    'pay my bill',
    'send money to Ann',
    'what is my balance',
    'money on my account',
    'pay the rent',
  ],
};
const examples = Object.entries(taught).flatMap(([label, texts]) => texts.map((text) => ({ text, label })));

describe('trainTextClassifier', () => {
  const classifier = trainTextClassifier(examples);
  const labelOf = (text: string) => sortText(text, classifier).ranked[0]?.label;

  it('sorts texts it has not seen by words, stems and letters', () => {
    assert.equal(labelOf('raining outside?'), 'weather');
    assert.equal(labelOf('alarms for noon'), 'alarm');
    assert.equal(labelOf('playing songs'), 'music');
    assert.equal(labelOf('payments from my acount'), 'money');
  });

  it('refuses a text of words it never met and keeps what it was taught', () => {
    assert.equal(sortText('zebras gallop quietly', classifier).inScope, false);
    for (const { text } of examples) assert.equal(sortText(text, classifier).inScope, true, text);
  });

  it('learns no label from examples marked as out of scope', () => {
    const withOutside = [...examples, { text: 'who painted this', label: 'oos' }];
    assert.deepEqual(trainTextClassifier(withOutside).model.labels, Object.keys(taught).sort());
  });

  it('learns the same from the same examples', () => {
    assert.deepEqual(trainTextClassifier(examples), classifier);
  });

  for (const text of ['', '   ', '🦊', '\u0000', 'a'.repeat(10_000), '\ud800']) {
    it(`sorts ${JSON.stringify(text.slice(0, 8))} without harm`, () => {
      assert.equal(sortText(text, classifier).ranked.length, 4);
    });
  }
});

describe('trainMargins', () => {
  it('puts the right label of its own examples above the rest', () => {
    const set = examples.map(({ text, label }) => ({ features: textFeatures(text), labels: [label] }));
    assert.deepEqual(trainMargins(set).labels, Object.keys(taught).sort());
  });
});

describe('agree', () => {
  const view = (...shares: [string, number][]) =>
    shares.map(([label, probability]) => ({ label, probability }));

  it('lets the surer one decide', () => {
    const [first] = agree(view(['a', 0.52], ['b', 0.48]), view(['b', 0.95], ['a', 0.05]));
    assert.equal(first?.label, 'b');
  });

  it('gives probabilities that sum to one, also where a view does not know a label', () => {
    const ranked = agree(view(['a', 0.7], ['b', 0.3]), view(['a', 1]));
    assert.ok(Math.abs(ranked.reduce((sum, { probability }) => sum + probability, 0) - 1) < 1e-9);
  });
});
